package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.schema.TableId;
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
    private final TestDatabases databases;
    private final ConnectionConfig config;
    private final LiveSql sql;

    LiveDatabase(TestDatabases databases, ConnectionConfig config) {
        this.databases = databases;
        this.config = config;
        this.sql = LiveSql.of(config.type(), databases);
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
        return query(sql.tables());
    }

    /** The declared references, as {@link LiveSql#references} has them. */
    List<List<String>> references() {
        return values(sql.references());
    }

    /** The table as the engine calls it. */
    TableId id(String table) {
        return sql.id(table);
    }

    /** A condition that one row in three of the table meets. */
    String oneInThree(String table, int remainder) {
        List<String> columns = columnNames(table);
        return sql.oneInThree(quote(columns.get(0)), quote(columns.get(Math.min(1, columns.size() - 1))), remainder);
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
                .map(column -> sql.exact(quote(column.get(0)), column.get(1)))
                .collect(Collectors.joining(", "));
        return values("SELECT " + list + " FROM " + sql.from(table) + " WHERE " + condition);
    }

    private List<List<String>> columns(String table) {
        return values(sql.columns(table));
    }

    String type() {
        return config.type();
    }

    Connection connect() throws SQLException {
        Connection connection = databases.connect(config);
        try (Statement statement = connection.createStatement()) {
            for (String setting : sql.settings()) {
                statement.execute(setting);
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
