package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.sample.Shop;
import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server that shops and slices of them are made on, with all that differs between kinds of servers. Closing it drops what was made. */
abstract sealed class ShopServer implements AutoCloseable permits MariaDbShopServer, PostgresShopServer {
    private final DatabaseServer server;
    private final Runnable end;

    /** @param end what closing does */
    ShopServer(DatabaseServer server, Runnable end) {
        this.server = server;
        this.end = end;
    }

    /** Starts the server that the options ask for, or connects to the one that they name. */
    static ShopServer open(SliceOptions options) {
        return switch (options.dialect()) {
            case MARIADB -> MariaDbShopServer.open(options);
            case POSTGRESQL -> PostgresShopServer.open(options);
            case SQLITE -> throw new IllegalArgumentException("SQLite has no server to cut a slice in");
        };
    }

    /** Creates an empty database and returns its name. */
    final String newDatabase() {
        return server.newDatabase();
    }

    /** A connection of a user with every privilege. The caller closes it. */
    final Connection connect(String database) throws SQLException {
        return server.connect(database);
    }

    /**
     * How the engine reaches a database.
     *
     * @param name of the connection
     * @param properties for the driver, besides the server's own
     */
    final ConnectionConfig config(String name, String database, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(server.properties());
        all.putAll(properties);
        Optional<Secret> password = Optional.of(new Secret(server.password()));
        return new ConnectionConfig(
                name, connectionType(), server.host(), server.port(), server.user(), password, database, all);
    }

    @Override
    public final void close() {
        end.run();
    }

    abstract ShopDialect dialect();

    /** As configuration files name it. */
    abstract String connectionType();

    /** The slice cut by SQL written by hand. */
    abstract SliceWay inServer(Shop shop, String source);

    /** A query for the server's date, as text. */
    abstract String todayQuery();

    /** A statement that brings the optimizer's figures of a table up to date. */
    abstract String analyze(String table);

    abstract TableDigest digest(Statement statement, String table) throws SQLException;

    /** Names of settings that the times depend on. */
    abstract List<String> settings();

    /** A query for the value of a setting. */
    abstract String settingQuery(String name);
}
