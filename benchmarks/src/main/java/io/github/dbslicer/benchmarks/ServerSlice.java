package io.github.dbslicer.benchmarks;

import io.github.dbslicer.sample.Shop;
import io.github.dbslicer.testkit.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The slice as SQL written by hand for this one shop and run inside the server. It finds the tables, keys and indexes ready. */
final class ServerSlice implements SliceWay {
    private static final String RESOURCE = "slice-in-server.sql";

    private final TestServer server;
    private final Shop shop;
    private final List<String> statements;

    /** @param source the name of the database that holds the shop */
    ServerSlice(TestServer server, Shop shop, String source) {
        this.server = server;
        this.shop = shop;
        this.statements = Arrays.stream(resource().replace("{source}", source).split(";\\s*\n"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    @Override
    public void prepare(String target) throws SQLException {
        try (Connection connection = server.connect(target)) {
            shop.createSchema(connection);
        }
    }

    @Override
    public void cut(String target) throws SQLException {
        try (Connection connection = server.connect(target);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(ServerSlice.class.getResourceAsStream(RESOURCE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
