package io.github.dbslicer.benchmarks;

import io.github.dbslicer.sample.Shop;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** A shop on a server and two ways to cut a slice out of it. */
final class SliceComparison {
    private final ShopServer server;
    private final Shop shop;
    private final EngineSlice engine;
    private final SliceWay inServer;
    private final Consumer<String> progress;

    private SliceComparison(
            ShopServer server, Shop shop, EngineSlice engine, SliceWay inServer, Consumer<String> progress) {
        this.server = server;
        this.shop = shop;
        this.engine = engine;
        this.inServer = inServer;
        this.progress = progress;
    }

    /**
     * What was measured.
     *
     * @param slice the content of the slice's tables, as the engine cut it
     * @param steps of the engine's last run
     * @param differences tables that the two ways do not agree on, in words
     */
    record Outcome(List<Pair> pairs, Map<String, TableDigest> slice, List<String> steps, List<String> differences) {
        Outcome {
            pairs = List.copyOf(pairs);
            slice = Map.copyOf(slice);
            steps = List.copyOf(steps);
            differences = List.copyOf(differences);
        }

        long rows() {
            return slice.values().stream().mapToLong(TableDigest::rows).sum();
        }
    }

    /** Two runs that followed each other. */
    record Pair(Run engine, Run inServer) {
        double ratio() {
            return engine.seconds() / inServer.seconds();
        }
    }

    /** Loads the shop. */
    static SliceComparison prepare(ShopServer server, SliceOptions options, Consumer<String> progress)
            throws SQLException {
        String source = server.newDatabase();
        try (Connection connection = server.connect(source)) {
            // The rules compare with the server's date: the last order is of its yesterday.
            Shop shop = new Shop(server.dialect(), options.scale(), today(server, connection));
            shop.createSchema(connection);
            shop.load(
                    connection,
                    (table, rows, elapsed) -> progress.accept(
                            "loaded " + table + ": " + rows + " rows in " + elapsed.toMillis() + " ms"));
            analyze(server, connection, shop);
            EngineSlice engine = new EngineSlice(server, source, options.engine());
            return new SliceComparison(server, shop, engine, server.inServer(shop, source), progress);
        }
    }

    long sourceRows() {
        return shop.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Measures pairs; which way goes first changes from pair to pair. The targets stay until the end: after a drop, measured on MariaDB
     * 11.4, the SQL inside the server took up to four times its processor time, and only the way that goes first would pay for that.
     */
    Outcome run(int pairs) throws SQLException {
        List<Pair> measured = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        Map<String, TableDigest> slice = Map.of();
        for (int number = 1; number <= pairs; number++) {
            String byEngine = engine.prepare();
            String byServer = inServer.prepare();
            Pair pair = number % 2 == 1 ? engineFirst(byEngine, byServer) : serverFirst(byEngine, byServer);
            measured.add(pair);
            progress.accept("pair " + number + ": engine " + pair.engine().seconds() + " s, in the server "
                    + pair.inServer().seconds() + " s");
            slice = digests(engine, byEngine);
            differences.addAll(differences(number, slice, digests(inServer, byServer)));
        }
        return new Outcome(measured, slice, engine.steps().lines(), differences);
    }

    private Pair engineFirst(String byEngine, String byServer) throws SQLException {
        Run run = Run.of(engine, byEngine);
        return new Pair(run, Run.of(inServer, byServer));
    }

    private Pair serverFirst(String byEngine, String byServer) throws SQLException {
        Run run = Run.of(inServer, byServer);
        return new Pair(Run.of(engine, byEngine), run);
    }

    private Map<String, TableDigest> digests(SliceWay way, String target) throws SQLException {
        try (Connection connection = way.connect(target)) {
            return TableDigest.of(server, connection, shop.tables());
        }
    }

    private static List<String> differences(
            int pair, Map<String, TableDigest> byEngine, Map<String, TableDigest> byServer) {
        return byEngine.keySet().stream()
                .sorted()
                .filter(table -> !Objects.equals(byEngine.get(table), byServer.get(table)))
                .map(table -> "pair " + pair + ", " + table + ": engine " + byEngine.get(table) + ", in the server "
                        + byServer.get(table))
                .toList();
    }

    private static LocalDate today(ShopServer server, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(server.todayQuery())) {
            row.next();
            return LocalDate.parse(row.getString(1));
        }
    }

    /** So that both ways find fresh statistics, whatever the server has gathered in the background by then. */
    private static void analyze(ShopServer server, Connection connection, Shop shop) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : shop.tables()) {
                statement.execute(server.analyze(table));
            }
        }
    }
}
