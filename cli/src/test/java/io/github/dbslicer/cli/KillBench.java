package io.github.dbslicer.cli;

import io.github.dbslicer.sample.Shop;
import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.DatabaseServer;
import io.github.dbslicer.testkit.StandaloneServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two servers of one kind with a shop on the first, and slices of it on the second, cut by programs that are killed, or whose servers are. */
final class KillBench implements AutoCloseable {
    private static final double SCALE = 0.004;
    private static final int MOST_RUNS = 6;

    private final ShopDialect dialect;
    private final StandaloneServer<?> source;
    private final StandaloneServer<?> target;
    private final Path path;
    private final String shop;
    private final Map<Boolean, String> references = new TreeMap<>();
    private final Map<Boolean, Duration> times = new TreeMap<>();

    KillBench(ShopDialect dialect, StandaloneServer<?> source, StandaloneServer<?> target, Path path)
            throws SQLException, IOException {
        this.dialect = dialect;
        this.source = source;
        this.target = target;
        this.path = Files.createDirectories(path);
        this.shop = source.server().newDatabase();
        try (Connection connection = source.server().connect(shop)) {
            new Shop(dialect, SCALE, LocalDate.of(2024, 5, 1)).create(connection);
        }
        source.server().execute(shop, "CREATE TABLE keyless (a INT, b VARCHAR(20))");
        source.server().execute(shop, "INSERT INTO keyless SELECT id % 50, 'row' FROM orders WHERE id <= 3000");
        source.server().execute(shop, dialect == ShopDialect.MARIADB ? MARIADB : POSTGRESQL);
        Files.writeString(path.resolve("schema.yml"), RULES);
    }

    private static final String[] MARIADB = {
        "CREATE VIEW few AS SELECT id FROM orders WHERE id < 10",
        "CREATE TRIGGER stamped BEFORE UPDATE ON orders FOR EACH ROW SET @stamped = 1",
        "CREATE TRIGGER counted AFTER INSERT ON keyless FOR EACH ROW SET @counted = 1"
    };
    private static final String[] POSTGRESQL = {
        "CREATE VIEW few AS SELECT id FROM orders WHERE id < 10",
        "CREATE MATERIALIZED VIEW counts AS SELECT count(*) AS rows FROM orders",
        "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "CREATE TRIGGER stamped BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION stamp()",
        "CREATE UNLOGGED TABLE fleeting AS SELECT id FROM orders",
        "ALTER TABLE fleeting ADD PRIMARY KEY (id)"
    };
    private static final String RULES = """
            rules:
              some: {where: "%table_name%.id %% 3 <> 0"}
              full: {where: "1 = 1"}
            tables:
              orders: {rule: some}
              order_items: {rule: join, table: orders, reference: order_id}
              payments: {rule: join, table: orders, reference: order_id}
              shipments: {rule: join, table: order_items, reference: [order_id, line_no]}
              audit_log: {rule: full}
              keyless: {rule: full}
              customers: {rule: upon_request, mask: {email: "CONCAT('customer', id, '@example.com')"}}
            """;

    /** Who is killed. */
    enum Victim {
        PROGRAM,
        TARGET,
        SOURCE
    }

    /** Where a kill hit, and what it took after it. */
    record Account(String phase, int continued) {}

    /**
     * Kills, continues until that succeeds, and compares with a slice that was cut in one go.
     *
     * @param phase the one in which the kill comes, or later
     * @param fraction of the time of a whole run that passes in the phase before
     */
    Account kill(Victim victim, boolean copied, String phase, double fraction) throws Exception {
        String reference = reference(copied);
        String database = newTarget(copied);
        Process run = start(database, copied, List.of());
        await(run, database, phase);
        boolean ended = run.waitFor((long) (times.get(copied).toMillis() * fraction), TimeUnit.MILLISECONDS);
        switch (victim) {
            case PROGRAM -> run.destroyForcibly();
            case TARGET -> target.crash();
            case SOURCE -> source.crash();
        }
        run.waitFor();
        String hit = ended ? "ended before" : phase(database);
        int continued = 0;
        for (int exit = victim == Victim.PROGRAM ? 137 : run.exitValue(); exit != 0; continued++) {
            if (continued == MOST_RUNS) {
                throw new AssertionError("still exit code " + exit + ": " + said());
            }
            Process next = start(database, copied, List.of("--continue"));
            exit = next.waitFor();
        }
        compare(reference, database);
        target.server().drop(database);
        return new Account(hit, continued);
    }

    private void await(Process run, String database, String phase) throws SQLException, InterruptedException {
        List<String> order = List.of("no record", "CLEARING", "LOADING", "FINISHING");
        while (run.isAlive() && order.indexOf(phase(database)) < order.indexOf(phase)) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private String said() throws IOException {
        return Files.readString(path.resolve("said.txt"));
    }

    private String reference(boolean copied) throws Exception {
        if (!references.containsKey(copied)) {
            String database = newTarget(copied);
            long began = System.nanoTime();
            int exit = start(database, copied, List.of()).waitFor();
            if (exit != 0) {
                throw new AssertionError(said());
            }
            times.put(copied, Duration.ofNanos(System.nanoTime() - began));
            references.put(copied, database);
        }
        return references.get(copied);
    }

    /** With the tables of the source where they are not copied. */
    private String newTarget(boolean copied) throws Exception {
        String database = target.server().newDatabase();
        if (!copied) {
            if (start(database, true, List.of("--tables=keyless")).waitFor() != 0) {
                throw new AssertionError(said());
            }
            if (dialect == ShopDialect.MARIADB) {
                target.server().execute(database, "DROP TRIGGER counted");
            }
        }
        return database;
    }

    private Process start(String database, boolean copied, List<String> options) throws IOException {
        String type = dialect == ShopDialect.MARIADB ? "mysql" : "postgresql";
        String connection = "  %s: {type: %s, host: 127.0.0.1, port: %d, user: %s, password: %s, database: %s}%n";
        DatabaseServer from = source.server();
        DatabaseServer to = target.server();
        Files.writeString(
                path.resolve("config.yml"),
                "max_workers: 3\nconnection:\n"
                        + connection.formatted("shop", type, from.port(), from.user(), from.password(), shop)
                        + connection.formatted("dev", type, to.port(), to.user(), to.password(), database));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--class-path",
                System.getProperty("java.class.path"),
                DbSlicer.class.getName(),
                "slice",
                "--config=" + path.resolve("config.yml"),
                "--schema-file=" + path.resolve("schema.yml"),
                "--read=shop",
                "--write=dev",
                "--yes"));
        if (copied) {
            command.addAll(List.of("--copy-schema", "--with-triggers"));
        }
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(path.resolve("said.txt").toFile())
                .start();
    }

    private String phase(String database) {
        try {
            return query(database, "SELECT value FROM dbslicer_run WHERE name = 'phase'").stream()
                    .findFirst()
                    .orElse("no record");
        } catch (SQLException e) {
            return "no record";
        }
    }

    private void compare(String reference, String database) throws SQLException {
        for (String look : dialect == ShopDialect.MARIADB ? MARIADB_LOOKS : POSTGRESQL_LOOKS) {
            same(look, query(reference, look), query(database, look));
        }
        for (String table : query(reference, dialect == ShopDialect.MARIADB ? MARIADB_LOOKS[0] : POSTGRESQL_LOOKS[0])) {
            String rows = "SELECT * FROM " + table;
            same(
                    rows,
                    query(reference, rows).stream().sorted().toList(),
                    query(database, rows).stream().sorted().toList());
        }
    }

    private static void same(String what, List<String> expected, List<String> actual) {
        if (!expected.equals(actual)) {
            List<String> missing = new ArrayList<>(expected);
            actual.forEach(missing::remove);
            List<String> more = new ArrayList<>(actual);
            expected.forEach(more::remove);
            throw new AssertionError(what + ": " + expected.size() + " expected, " + actual.size() + " found; missing "
                    + missing.stream().limit(3).toList() + ", more "
                    + more.stream().limit(3).toList());
        }
    }

    private static final String[] MARIADB_LOOKS = {
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1",
        "SELECT table_name, index_name, seq_in_index, column_name, non_unique FROM information_schema.statistics"
                + " WHERE table_schema = DATABASE() ORDER BY 1, 2, 3",
        "SELECT table_name, constraint_name, referenced_table_name FROM information_schema.referential_constraints"
                + " WHERE constraint_schema = DATABASE() ORDER BY 1, 2",
        "SELECT trigger_name, event_object_table FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1"
    };
    private static final String[] POSTGRESQL_LOOKS = {
        "SELECT c.relname FROM pg_class c WHERE c.relkind IN ('r', 'v', 'm') AND c.relnamespace = 'public'::regnamespace ORDER BY 1",
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint"
                + " WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
        "SELECT tgname, tgrelid::regclass::text, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1",
        "SELECT sequencename, last_value FROM pg_sequences ORDER BY 1"
    };

    private List<String> query(String database, String sql) throws SQLException {
        try (Connection connection = target.server().connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                rows.add(IntStream.rangeClosed(1, columns)
                        .mapToObj(column -> text(row, column))
                        .collect(Collectors.joining("|")));
            }
            return rows;
        }
    }

    private static String text(ResultSet row, int column) {
        try {
            return String.valueOf(row.getString(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (source;
                target) {
            // Both go.
        }
    }
}
