package io.github.dbslicer.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A running PostgreSQL server and a superuser of it. Safe for several threads. */
public final class PostgresServer extends DatabaseServer {
    /** Every server has it. */
    private static final String COMMON_DATABASE = "postgres";

    private final int majorVersion;
    private final List<String> roles = Collections.synchronizedList(new ArrayList<>());

    PostgresServer(ServerAddress address) {
        super(address);
        try (Connection connection = connect("")) {
            this.majorVersion = connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("no server answers at " + url(""), e);
        }
    }

    /** 13 of 13.4. */
    public int majorVersion() {
        return majorVersion;
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

    @Override
    void clear() {
        super.clear();
        List.copyOf(roles).forEach(this::dropRole);
    }

    /** Roles own things and hold privileges outside the databases that were made here, too. */
    private void dropRole(String role) {
        execute("", "DROP OWNED BY " + quoted(role) + " CASCADE", "DROP ROLE " + quoted(role));
        roles.remove(role);
    }

    @Override
    String url(String database) {
        String name = database.isEmpty() ? COMMON_DATABASE : database;
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @Override
    void enter(Connection connection, String database) {
        // The URL has led there: a session never leaves its database.
    }

    @Override
    String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    String createDatabase(String quotedName) {
        return "CREATE DATABASE " + quotedName + " TEMPLATE template0 ENCODING 'UTF8'";
    }

    @Override
    String dropDatabase(String quotedName) {
        return "DROP DATABASE IF EXISTS " + quotedName + " WITH (FORCE)";
    }
}
