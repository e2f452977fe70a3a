package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

    /** Starts a server of a kind, or connects to the one that the options name. */
    static ShopServer open(ShopDialect kind, Options options) {
        return switch (kind) {
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

    final void execute(String database, String... statements) {
        server.execute(database, statements);
    }

    /** The user that connections are made as. */
    final Account account() {
        return new Account(server.user(), server.password());
    }

    /** What the driver must be told to reach the server. */
    final Map<String, String> properties() {
        return server.properties();
    }

    /**
     * How the program reaches a database.
     *
     * @param name of the connection
     * @param properties for the driver
     */
    final ConnectionConfig address(String name, Account account, String database, Map<String, String> properties) {
        Optional<Secret> password = Optional.of(new Secret(account.password()));
        String type = dialect().connectionType();
        return new ConnectionConfig(
                name, type, server.host(), server.port(), account.user(), password, database, schemas(), properties);
    }

    @Override
    public void close() {
        end.run();
    }

    abstract ShopDialect dialect();

    /** The schemas of a source that its tables are in, where databases have schemas. */
    abstract List<String> schemas();

    /** Prepares SQL inside the server to cut a slice. */
    abstract Way.Attempt inServer(Workbench bench, Slice slice) throws SQLException;

    /** A database that holds one table of another one, with its keys and indexes and without its references. */
    abstract Source alone(Workbench bench, Source source, String table) throws SQLException;

    /** The names of the server's own programs that copy a table. */
    abstract List<String> pipe();

    /** Prepares these programs to copy the only table of a source. */
    abstract Way.Attempt pipe(Workbench bench, Source table) throws SQLException;

    /** What a slice may take of the time of SQL inside the server. */
    abstract Aim sliceAim();

    /** What a copy of a table may take of the time of the server's own programs. */
    abstract Aim copyAim();

    /** A query for the server's date, as text. */
    abstract String todayQuery();

    /** A condition on orders: those of the last month. */
    abstract String lastMonth();

    /** A query for the number of a table's rows. */
    abstract String countQuery(String table);

    /** A statement that brings the optimizer's figures of a table up to date. */
    abstract String analyze(String table);

    /** The names of a database's tables. */
    abstract List<String> tables(Connection connection) throws SQLException;

    abstract TableDigest digest(Statement statement, String table) throws SQLException;

    /** Names of settings that the times depend on. */
    abstract List<String> settings();

    /** A query for the value of a setting. */
    abstract String settingQuery(String name);
}
