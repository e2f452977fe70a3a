package io.github.dbslicer.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** A running MariaDB or MySQL server and a user with every privilege on it. Safe for several threads. */
public final class TestServer {
    private final ServerAddress address;
    private final boolean mariaDb;
    private final List<String> databases = Collections.synchronizedList(new ArrayList<>());

    TestServer(ServerAddress address) {
        this.address = address;
        try (Connection connection = connect("")) {
            this.mariaDb = connection.getMetaData().getDatabaseProductName().contains("MariaDB");
        } catch (SQLException e) {
            throw new IllegalStateException("no server answers at " + url(), e);
        }
    }

    public String host() {
        return address.host();
    }

    public int port() {
        return address.port();
    }

    public String user() {
        return address.user();
    }

    public String password() {
        return address.password();
    }

    /** What the driver must be told besides, to reach this server. */
    public Map<String, String> properties() {
        return address.properties();
    }

    /** Whether it is MariaDB rather than MySQL. */
    public boolean isMariaDb() {
        return mariaDb;
    }

    /** Creates an empty database in utf8mb4 and returns its name, that no other has. It is dropped after the test class. */
    public String newDatabase() {
        return newDatabase("t_");
    }

    /** As {@link #newDatabase()}, with a name that begins like this: anything, as SQL knows how to quote it. */
    public String newDatabase(String beginning) {
        String name = beginning + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        databases.add(name);
        execute("", "CREATE DATABASE " + quoted(name) + " CHARACTER SET utf8mb4");
        return name;
    }

    /** A connection of its own, to this database or, where the name is empty, to none. The caller closes it. */
    public Connection connect(String database) throws SQLException {
        return connect(database, user(), password());
    }

    /** As {@link #connect(String)}, as another user. */
    public Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(address.properties());
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Connection connection = DriverManager.getConnection(url(), properties);
        if (!database.isEmpty()) {
            // Not in the URL, which has no way to spell every name.
            connection.setCatalog(database);
        }
        return connection;
    }

    /** Executes statements one after the other on one connection. */
    public void execute(String database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                run(statement, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + url() + database, e);
        }
    }

    /** Drops a database at once. */
    public void drop(String database) {
        execute("", "DROP DATABASE IF EXISTS " + quoted(database));
        databases.remove(database);
    }

    void dropDatabases() {
        List.copyOf(databases).forEach(this::drop);
    }

    private String url() {
        return "jdbc:mariadb://" + host() + ":" + port() + "/";
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static void run(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
        }
    }
}
