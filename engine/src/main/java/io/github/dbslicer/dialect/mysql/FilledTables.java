package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.RunRecord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds which tables hold rows, at the cost of reading one row of each. */
final class FilledTables {
    /** One round trip for many tables, but no statement that is long to parse. */
    private static final int TABLES_PER_STATEMENT = 50;

    private final Connection connection;

    FilledTables(Connection connection) {
        this.connection = connection;
    }

    /** The tables that hold a row, by name. */
    List<String> find() throws SQLException {
        List<String> tables = tables();
        List<String> filled = new ArrayList<>();
        for (int from = 0; from < tables.size(); from += TABLES_PER_STATEMENT) {
            filled.addAll(amongFew(tables.subList(from, Math.min(tables.size(), from + TABLES_PER_STATEMENT))));
        }
        return filled;
    }

    private List<String> tables() throws SQLException {
        String sql = "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') AND table_name <> '" + RunRecord.TABLE
                + "' ORDER BY table_name";
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }

    private List<String> amongFew(List<String> tables) throws SQLException {
        List<String> selects = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            selects.add("(SELECT " + i + " FROM " + MySqlNames.quote(tables.get(i)) + " LIMIT 1)");
        }
        List<String> filled = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(String.join(" UNION ALL ", selects))) {
            while (result.next()) {
                filled.add(tables.get(result.getInt(1)));
            }
        }
        return filled.stream()
                .sorted(java.util.Comparator.comparingInt(tables::indexOf))
                .toList();
    }
}
