package io.github.dbslicer.testkit;

import java.sql.Connection;
import java.sql.SQLException;

/** A running MariaDB or MySQL server and a user with every privilege on it. Safe for several threads. */
public final class TestServer extends DatabaseServer {
    private final boolean mariaDb;

    TestServer(ServerAddress address) {
        super(address);
        try (Connection connection = connect("")) {
            this.mariaDb = connection.getMetaData().getDatabaseProductName().contains("MariaDB");
        } catch (SQLException e) {
            throw new IllegalStateException("no server answers at " + url(""), e);
        }
    }

    /** Whether it is MariaDB rather than MySQL. */
    public boolean isMariaDb() {
        return mariaDb;
    }

    /** Without the database: a URL has no way to spell every name. */
    @Override
    String url(String database) {
        return "jdbc:mariadb://" + host() + ":" + port() + "/";
    }

    @Override
    void enter(Connection connection, String database) throws SQLException {
        if (!database.isEmpty()) {
            connection.setCatalog(database);
        }
    }

    @Override
    String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    @Override
    String createDatabase(String quotedName) {
        return "CREATE DATABASE " + quotedName + " CHARACTER SET utf8mb4";
    }

    @Override
    String dropDatabase(String quotedName) {
        return "DROP DATABASE IF EXISTS " + quotedName;
    }
}
