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

/** A running server and a user who may do everything on it. Safe for several threads. */
public abstract sealed class DatabaseServer permits TestServer, PostgresServer {
    private final ServerAddress address;
    private final List<String> databases = Collections.synchronizedList(new ArrayList<>());

    DatabaseServer(ServerAddress address) {
        this.address = address;
    }

    public final String host() {
        return address.host();
    }

    public final int port() {
        return address.port();
    }

    public final String user() {
        return address.user();
    }

    public final String password() {
        return address.password();
    }

    /** What the driver must be told besides, to reach this server. */
    public final Map<String, String> properties() {
        return address.properties();
    }

    /** Creates an empty database in UTF-8 and returns its name, that no other has. It is dropped after the test class. */
    public final String newDatabase() {
        return newDatabase("t_");
    }

    /** As {@link #newDatabase()}, with a name that begins like this: anything, as SQL knows how to quote it. */
    public final String newDatabase(String beginning) {
        String name = beginning + unique();
        databases.add(name);
        execute("", createDatabase(quoted(name)));
        return name;
    }

    /** A connection of its own, to this database or, where the name is empty, to none of those made here. The caller closes it. */
    public final Connection connect(String database) throws SQLException {
        return connect(database, user(), password());
    }

    /** As {@link #connect(String)}, as another user. */
    public final Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(address.properties());
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Connection connection = DriverManager.getConnection(url(database), properties);
        enter(connection, database);
        return connection;
    }

    /** Executes statements one after the other on one connection. */
    public final void execute(String database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                run(statement, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + url(database) + " for " + database, e);
        }
    }

    /** Drops a database at once. */
    public final void drop(String database) {
        execute("", dropDatabase(quoted(database)));
        databases.remove(database);
    }

    /** Drops all that was made here. */
    void clear() {
        List.copyOf(databases).forEach(this::drop);
    }

    /** @param database may be empty */
    abstract String url(String database);

    /** Goes into the database where {@link #url} does not lead there. */
    abstract void enter(Connection connection, String database) throws SQLException;

    abstract String quoted(String name);

    /** The statement that creates an empty database in UTF-8. */
    abstract String createDatabase(String quotedName);

    /** The statement that drops a database, if it is there, whoever uses it. */
    abstract String dropDatabase(String quotedName);

    static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    private static void run(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
        }
    }
}
