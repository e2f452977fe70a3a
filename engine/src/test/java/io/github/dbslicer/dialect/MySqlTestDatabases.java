package io.github.dbslicer.dialect;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.testkit.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Databases of a MariaDB or MySQL server. */
public final class MySqlTestDatabases implements TestDatabases {
    private final TestServer server;

    public MySqlTestDatabases(TestServer server) {
        this.server = server;
    }

    @Override
    public ConnectionConfig newDatabase(String beginning) {
        String name = server.newDatabase(beginning);
        return new ConnectionConfig(
                name,
                "mysql",
                server.host(),
                server.port(),
                server.user(),
                Optional.of(new Secret(server.password())),
                name,
                server.properties());
    }

    @Override
    public ConnectionConfig otherSpelling(ConnectionConfig database) {
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
    public String endlessCondition() {
        return "SLEEP(1000) = 0";
    }

    @Override
    public Connection connect(ConnectionConfig database) throws SQLException {
        Connection connection = server.connect(database.database());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
        }
        return connection;
    }

    @Override
    public void drop(ConnectionConfig database) {
        server.drop(database.database());
    }

    @Override
    public String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    @Override
    public String exact(String quotedColumn) {
        return "HEX(CAST(" + quotedColumn + " AS BINARY))";
    }
}
