package io.github.dbslicer.benchmarks;

import io.github.dbslicer.sample.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What there is to slice on a server. Shops are loaded when they are first asked for. Not safe for several threads. */
final class Slices {
    private final ShopServer server;
    private final Options options;
    private final Consumer<String> progress;
    private final Map<Double, Source> shops = new HashMap<>();
    private final Map<List<Object>, Slice> slices = new HashMap<>();

    Slices(ShopServer server, Options options, Consumer<String> progress) {
        this.server = server;
        this.options = options;
        this.progress = progress;
    }

    /** The source that was given, or a shop at the scale that was asked for. */
    Source source() throws SQLException {
        Optional<Options.GivenSource> given = options.givenSource();
        return given.isPresent() ? source(given.get()) : shop(options.scale());
    }

    /** The slice that was given, or the last month of a shop at the scale that was asked for. */
    Slice slice() throws SQLException {
        Optional<Options.GivenSource> given = options.givenSource();
        return given.isPresent() ? slice(given.get()) : lastMonth(options.scale());
    }

    /** Orders of the last month. */
    Slice lastMonth(double scale) throws SQLException {
        return orders(scale, server.lastMonth());
    }

    /** The last so many orders. */
    Slice lastOrders(double scale, long number) throws SQLException {
        return orders(scale, "id > " + (orders(scale) - number));
    }

    /** How many orders a shop has. */
    long orders(double scale) {
        return new Shop(server.dialect(), scale, LocalDate.EPOCH).counts().getOrDefault("orders", 0L);
    }

    private Slice orders(double scale, String condition) throws SQLException {
        List<Object> key = List.of(scale, condition);
        Slice known = slices.get(key);
        if (known == null) {
            known = new Slice(
                    shop(scale),
                    Resources.text("shop-rules.yml").replace("{orders}", condition),
                    SqlScript.ofShop("slice-in-" + server.dialect() + ".sql", condition));
            slices.put(key, known);
        }
        return known;
    }

    private Slice slice(Options.GivenSource given) throws SQLException {
        List<Object> key = List.of(given.database());
        Slice known = slices.get(key);
        if (known == null) {
            known = new Slice(
                    source(given), read(given.rules(), "--rules"), new SqlScript(read(given.script(), "--in-server")));
            slices.put(key, known);
        }
        return known;
    }

    private Source source(Options.GivenSource given) throws SQLException {
        try (Connection connection = server.connect(given.database())) {
            return new Source(given.database(), given.reader(), server.tables(connection));
        }
    }

    private static String read(Optional<Path> file, String option) {
        Path path = file.orElseThrow(() -> new IllegalStateException("--source needs " + option + " for a slice"));
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Source shop(double scale) throws SQLException {
        Source known = shops.get(scale);
        if (known == null) {
            known = load(scale);
            shops.put(scale, known);
        }
        return known;
    }

    private Source load(double scale) throws SQLException {
        String database = server.newDatabase();
        progress.accept(server.dialect() + ": loading the shop at scale " + scale);
        try (Connection connection = server.connect(database)) {
            // Rules compare with the server's date: the last order is of its yesterday.
            LocalDate today = LocalDate.parse(Texts.one(connection, server.todayQuery()));
            Shop shop = new Shop(server.dialect(), scale, today);
            shop.create(connection);
            analyze(connection, shop.tables());
            return new Source(database, Optional.empty(), shop.tables());
        }
    }

    /** So that both ways find fresh statistics, whatever the server has gathered in the background by then. */
    private void analyze(Connection connection, List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute(server.analyze(table));
            }
        }
    }
}
