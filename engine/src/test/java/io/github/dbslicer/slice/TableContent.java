package io.github.dbslicer.slice;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Every row of the generated tables of a database, as exact text, duplicates as often as they are there. */
final class TableContent {
    private final Map<String, List<NumberedRow>> rows = new HashMap<>();

    private TableContent() {}

    private record NumberedRow(int number, String text) {}

    static TableContent read(TestDatabases databases, ConnectionConfig config, List<TestTable> tables) {
        return read(databases, config, tables, (table, column) -> databases.quote(column));
    }

    /** @param expression what is read of a column, in SQL */
    static TableContent read(
            TestDatabases databases,
            ConnectionConfig config,
            List<TestTable> tables,
            BiFunction<TestTable, String, String> expression) {
        TableContent content = new TableContent();
        try (Connection connection = databases.connect(config);
                Statement statement = connection.createStatement()) {
            for (TestTable table : tables) {
                content.rows.put(table.id().toString(), rows(statement, query(databases, table, expression), table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + config.database() + ": " + e.getMessage(), e);
        }
        return content;
    }

    /** All rows of the table, sorted. */
    List<String> all(TestTable table) {
        return rows.get(table.id().toString()).stream()
                .map(NumberedRow::text)
                .sorted()
                .toList();
    }

    /** What these rows of the table look like, sorted. */
    List<String> of(TestTable table, List<TestRow> chosen) {
        Map<Integer, String> byNumber = rows.get(table.id().toString()).stream()
                .collect(Collectors.toMap(NumberedRow::number, NumberedRow::text, (one, duplicate) -> one));
        return chosen.stream().map(row -> byNumber.get(row.number())).sorted().toList();
    }

    private static String query(
            TestDatabases databases, TestTable table, BiFunction<TestTable, String, String> expression) {
        return "SELECT " + TestColumn.NUMBER + ", "
                + table.columnNames().stream()
                        .map(column -> expression.apply(table, column))
                        .map(databases::exact)
                        .collect(Collectors.joining(", "))
                + " FROM " + from(databases, table);
    }

    private static String from(TestDatabases databases, TestTable table) {
        String name = table.sqlName(databases::quote);
        return table.layout().partitionedBy().isPresent() ? name : databases.withoutHeirs(name);
    }

    private static List<NumberedRow> rows(Statement statement, String query, TestTable table) throws SQLException {
        List<NumberedRow> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 0; column < table.columnNames().size(); column++) {
                    values.add(table.columnNames().get(column) + "=" + result.getString(column + 2));
                }
                rows.add(new NumberedRow(result.getInt(1), String.join(" ", values)));
            }
        }
        return rows;
    }
}
