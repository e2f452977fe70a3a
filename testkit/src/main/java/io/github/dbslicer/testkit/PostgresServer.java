package io.github.dbslicer.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** A running PostgreSQL server and a superuser of it. Safe for several threads. */
public final class PostgresServer {
    /** Every server has it. */
    private static final String COMMON_DATABASE = "postgres";

    private final ServerAddress address;
    private final int majorVersion;
    private final List<String> databases = Collections.synchronizedList(new ArrayList<>());
    private final List<String> roles = Collections.synchronizedList(new ArrayList<>());

    PostgresServer(ServerAddress address) {
        this.address = address;
        try (Connection connection = connect("")) {
            this.majorVersion = connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("no server answers at " + url(""), e);
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

    /** 13 of 13.4. */
    public int majorVersion() {
        return majorVersion;
    }

    /** Creates an empty database in UTF-8 and returns its name, that no other has. It is dropped after the test class. */
    public String newDatabase() {
        return newDatabase("t_");
    }

    /** As {@link #newDatabase()}, with a name that begins like this: anything, as SQL knows how to quote it. */
    public String newDatabase(String beginning) {
        String name = beginning + unique();
        databases.add(name);
        execute("", "CREATE DATABASE " + quoted(name) + " TEMPLATE template0 ENCODING 'UTF8'");
        return name;
    }

    /** Creates a role that may log in, with the password of {@link #user()}, and may do nothing else. It is dropped after the test class. */
    public String newRole() {
        String name = "r_" + unique();
        roles.add(name);
        execute(
                "",
                "CREATE ROLE " + quoted(name) + " LOGIN PASSWORD '" + password().replace("'", "''") + "'");
        return name;
    }

    /** A connection of its own, to this database or, where the name is empty, to one that every server has. The caller closes it. */
    public Connection connect(String database) throws SQLException {
        return connect(database, user(), password());
    }

    /** As {@link #connect(String)}, as another user. */
    public Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(address.properties());
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(database), properties);
    }

    /** Executes statements one after the other on one connection. */
    public void execute(String database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                run(statement, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + url(database), e);
        }
    }

    /** Drops a database at once, whoever is still connected to it. */
    public void drop(String database) {
        execute("", "DROP DATABASE IF EXISTS " + quoted(database) + " WITH (FORCE)");
        databases.remove(database);
    }

    /** Drops what {@link #newDatabase()} and {@link #newRole()} made. */
    void clear() {
        List.copyOf(databases).forEach(this::drop);
        List.copyOf(roles).forEach(this::dropRole);
    }

    /** Roles own things and hold privileges outside the databases that were made here, too. */
    private void dropRole(String role) {
        execute("", "DROP OWNED BY " + quoted(role) + " CASCADE", "DROP ROLE " + quoted(role));
        roles.remove(role);
    }

    private String url(String database) {
        String name = database.isEmpty() ? COMMON_DATABASE : database;
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static void run(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
        }
    }
}
