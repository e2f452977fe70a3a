package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A slice between two databases of a server, in a process that is interrupted, and what the server is doing for it meanwhile. */
final class InterruptedSlice {
    private static final Duration UNTIL_IDLE = Duration.ofSeconds(5);

    private final DatabaseServer server;
    private final Path path;
    private final String type;
    private final String busyQuery;
    private final String shop;
    private final String dev;

    /**
     * @param type of the connections
     * @param busyQuery counts the statements that contain a text, which stands for {@code %s}, its own apart
     */
    InterruptedSlice(DatabaseServer server, Path path, String type, String busyQuery) {
        this.server = server;
        this.path = path;
        this.type = type;
        this.busyQuery = busyQuery;
        this.shop = server.newDatabase();
        this.dev = server.newDatabase();
        for (String database : new String[] {shop, dev}) {
            server.execute(database, "CREATE TABLE orders (id INT PRIMARY KEY, note VARCHAR(10))");
        }
        server.execute(shop, "INSERT INTO orders VALUES (1, 'a'), (2, 'b')");
        server.execute(dev, "INSERT INTO orders VALUES (7, 'former')");
    }

    String shop() {
        return shop;
    }

    String dev() {
        return dev;
    }

    DatabaseServer server() {
        return server;
    }

    /** @param where the rule of table orders */
    ChildProcess start(String where, int sourcePort, int targetPort, String... options) throws IOException {
        String connection = "  %s: {type: %s, host: 127.0.0.1, port: %d, user: %s, password: %s, database: %s}%n";
        Files.writeString(
                path.resolve("config.yml"),
                "max_workers: 1\nconnection:\n"
                        + connection.formatted("shop", type, sourcePort, server.user(), server.password(), shop)
                        + connection.formatted("dev", type, targetPort, server.user(), server.password(), dev));
        Files.writeString(
                path.resolve("schema.yml"),
                "rules: {chosen: {where: \"" + where + "\"}}\ntables: {orders: {rule: chosen}}\n");
        String[] arguments = new String[options.length + 6];
        System.arraycopy(
                new String[] {
                    "slice",
                    "--config=" + path.resolve("config.yml"),
                    "--schema-file=" + path.resolve("schema.yml"),
                    "--read=shop",
                    "--write=dev",
                    "--yes"
                },
                0,
                arguments,
                0,
                6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        return ChildProcess.start(arguments);
    }

    ChildProcess start(String where, String... options) throws IOException {
        return start(where, server.port(), server.port(), options);
    }

    /** Whether the server is executing a statement with this text. */
    boolean isBusyWith(String text) {
        return count("", busyQuery.formatted(text)) > 0;
    }

    /** The server was told to stop what it was doing for us, too. */
    void assertThatNothingGoesOn(String text) {
        long limit = System.nanoTime() + UNTIL_IDLE.toNanos();
        while (isBusyWith(text)) {
            assertThat(System.nanoTime()).as("the server goes on").isLessThan(limit);
            Thread.onSpinWait();
        }
    }

    long count(String database, String query) {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
