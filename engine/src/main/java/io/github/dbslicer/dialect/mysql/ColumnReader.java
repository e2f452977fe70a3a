package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.schema.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the columns of every table of a database. */
final class ColumnReader {
    private final Map<String, List<Column>> columns = new HashMap<>();
    private final Set<String> unreadable = new TreeSet<>();

    static ColumnReader read(Connection connection) throws SQLException {
        ColumnReader reader = new ColumnReader();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlResource.read("columns.sql"))) {
            while (rows.next()) {
                reader.add(rows);
            }
        }
        return reader;
    }

    /** The columns of a table in its order, as far as the user may see them. */
    List<Column> columns(String table) {
        return columns.getOrDefault(table, List.of());
    }

    /** Whether there is a column of the table that the user may see, but not read. */
    boolean isUnreadable(String table) {
        return unreadable.contains(table);
    }

    private void add(ResultSet row) throws SQLException {
        String table = row.getString(1);
        String type = row.getString(3);
        String extra = row.getString(6).toUpperCase(Locale.ROOT);
        // DEFAULT_GENERATED, which MySQL 8 says of columns with an expression for a default, is another thing.
        boolean computed = extra.contains("VIRTUAL GENERATED") || extra.contains("STORED GENERATED");
        // From 10.11 on MariaDB lets sessions write since when a version of a row is valid.
        boolean generated = computed && !row.getBoolean(8);
        Column column = new Column(
                row.getString(2), type, MySqlTypes.kind(type), row.getString(4), row.getBoolean(5), generated);
        columns.computeIfAbsent(table, name -> new ArrayList<>()).add(column);
        if (!row.getString(7).toLowerCase(Locale.ROOT).contains("select")) {
            unreadable.add(table);
        }
    }
}
