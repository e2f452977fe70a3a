package io.github.dbslicer.dialect;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.testkit.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Databases of a server. */
public abstract sealed class ServerTestDatabases implements TestDatabases
        permits MySqlTestDatabases, PostgresTestDatabases {
    private final DatabaseServer server;
    private final String type;
    private final String withoutForeignKeys;

    /**
     * @param type of the connections
     * @param withoutForeignKeys the statement after which a session checks no foreign keys
     */
    ServerTestDatabases(DatabaseServer server, String type, String withoutForeignKeys) {
        this.server = server;
        this.type = type;
        this.withoutForeignKeys = withoutForeignKeys;
    }

    @Override
    public final ConnectionConfig newDatabase(String beginning) {
        return config(server.newDatabase(beginning), server.user());
    }

    /** A database of this server, as one of its users whose password is the server's. */
    public final ConnectionConfig config(String database, String user) {
        return new ConnectionConfig(
                database,
                type,
                server.host(),
                server.port(),
                user,
                Optional.of(new Secret(server.password())),
                database,
                server.properties());
    }

    @Override
    public final ConnectionConfig otherSpelling(ConnectionConfig database) {
        return new ConnectionConfig(
                "other",
                database.type(),
                database.host().equals("127.0.0.1") ? "localhost" : "127.0.0.1",
                database.port(),
                database.user(),
                database.password(),
                database.database(),
                database.properties());
    }

    @Override
    public final Connection connect(ConnectionConfig database) throws SQLException {
        Connection connection = server.connect(database.database());
        try (Statement statement = connection.createStatement()) {
            statement.execute(withoutForeignKeys);
        }
        return connection;
    }

    @Override
    public final void drop(ConnectionConfig database) {
        server.drop(database.database());
    }
}
