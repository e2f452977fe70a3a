package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A database of a test, which reads it by plain JDBC: nothing here is shared with the code under test. */
final class LiveDatabase {
    /** Longer values show as their length and digest. */
    private static final int SHOWN_BYTES = 200;

    private final TestDatabases databases;
    private final ConnectionConfig config;

    LiveDatabase(TestDatabases databases, ConnectionConfig config) {
        this.databases = databases;
        this.config = config;
    }

    static LiveDatabase create(TestDatabases databases) {
        return new LiveDatabase(databases, databases.newDatabase());
    }

    ConnectionConfig config() {
        return config;
    }

    String name() {
        return config.database();
    }

    void execute(String... statements) {
        execute(List.of(statements));
    }

    /** Executes statements on one connection that checks nothing that can be left unchecked. */
    void execute(List<String> statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                run(statement, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + name(), e);
        }
    }

    /** The rows of a query in its order, values joined by a bar. */
    List<String> query(String sql) {
        return values(sql).stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining("|")))
                .toList();
    }

    /** The rows of a query in its order; NULL is null. */
    List<List<String>> values(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= width; column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
        }
    }

    /** The tables that hold rows of their own, by name. */
    List<String> tables() {
        return query(
                isSqlite()
                        ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1"
                        : "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') ORDER BY 1");
    }

    /** The rows that meet a condition, every column of them, generated and invisible ones too, sorted, as text that differs where values do. */
    List<String> rows(String table, String condition) {
        List<List<String>> columns = columns(table);
        return exactValues(table, condition, columns).stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> columns.get(i).get(0) + "=" + row.get(i))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    /** As {@link #rows}, unsorted and value by value. */
    List<List<String>> exactValues(String table, String condition) {
        return exactValues(table, condition, columns(table));
    }

    List<String> columnNames(String table) {
        return columns(table).stream().map(column -> column.get(0)).toList();
    }

    String quote(String name) {
        return databases.quote(name);
    }

    private List<List<String>> exactValues(String table, String condition, List<List<String>> columns) {
        String list = columns.stream()
                .map(column -> exact(quote(column.get(0)), column.get(1)))
                .collect(Collectors.joining(", "));
        return values("SELECT " + list + " FROM " + quote(table) + " WHERE " + condition);
    }

    private List<List<String>> columns(String table) {
        String literal = "'" + table.replace("\\", "\\\\").replace("'", "''") + "'";
        return values(
                isSqlite()
                        ? "SELECT name, type FROM pragma_table_xinfo('" + table.replace("'", "''") + "') ORDER BY cid"
                        : "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND table_name = " + literal + " ORDER BY ordinal_position");
    }

    private String exact(String column, String type) {
        if (isSqlite()) {
            return databases.exact(column);
        }
        return switch (type) {
            case "geometry", "point", "linestring", "polygon" -> "HEX(" + column + ")";
            // The text of a FLOAT has six digits, that of a DOUBLE all.
            case "float", "double" -> column + " + 0e0";
            case "blob", "mediumblob", "longblob", "text", "mediumtext", "longtext" ->
                "CASE WHEN LENGTH(" + column + ") > " + SHOWN_BYTES + " THEN CONCAT(LENGTH(" + column
                        + "), ' bytes ', SHA2(" + column + ", 256)) ELSE " + databases.exact(column) + " END";
            default -> databases.exact(column);
        };
    }

    boolean isSqlite() {
        return config.type().equals("sqlite");
    }

    Connection connect() throws SQLException {
        Connection connection = databases.connect(config);
        if (!isSqlite()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES', time_zone = '+00:00', unique_checks = 1");
            }
        }
        return connection;
    }

    private static void run(Statement statement, String sql) {
        try {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            String shown = sql.length() > 500 ? sql.substring(0, 500) + "..." : sql;
            throw new IllegalStateException(e.getMessage() + "\nin: " + shown, e);
        }
    }
}
