package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.sample.Shop;
import io.github.dbslicer.sample.ShopDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A server that shops and slices of them are made on, with all that differs between kinds of servers. Closing it drops what was made. */
interface ShopServer extends AutoCloseable {

    /** Starts the server that the options ask for, or connects to the one that they name. */
    static ShopServer open(SliceOptions options) {
        return switch (options.dialect()) {
            case MARIADB -> MariaDbShopServer.open(options);
            case POSTGRESQL -> PostgresShopServer.open(options);
            case SQLITE -> throw new IllegalArgumentException("SQLite has no server to cut a slice in");
        };
    }

    ShopDialect dialect();

    /** Creates an empty database and returns its name. */
    String newDatabase();

    /** A connection of a user with every privilege. The caller closes it. */
    Connection connect(String database) throws SQLException;

    /**
     * How the engine reaches a database.
     *
     * @param name of the connection
     * @param properties for the driver, besides the server's own
     */
    ConnectionConfig config(String name, String database, Map<String, String> properties);

    /** The slice cut by SQL written by hand. */
    SliceWay inServer(Shop shop, String source);

    /** A query for the server's date, as text. */
    String todayQuery();

    /** A statement that brings the optimizer's figures of a table up to date. */
    String analyze(String table);

    TableDigest digest(Statement statement, String table) throws SQLException;

    /** Names of settings that the times depend on. */
    List<String> settings();

    /** A query for the value of a setting. */
    String settingQuery(String name);

    @Override
    void close();
}
