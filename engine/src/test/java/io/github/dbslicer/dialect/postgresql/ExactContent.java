package io.github.dbslicer.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a database, each value as its text under settings that no session of ours has, and as the bytes that its type sends: these
 * show what a text may not. Types whose bytes hold numbers of objects, which other databases do not share, have their text alone.
 */
final class ExactContent {
    private static final String SETTINGS = """
            SET TimeZone = 'Pacific/Chatham'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'iso_8601';
            SET bytea_output = 'escape'; SET extra_float_digits = 3; SET search_path = ''; SET lc_monetary = 'C'; SET quote_all_identifiers = off
            """;

    private ExactContent() {}

    /** Rows by table, sorted. The connection's settings are others afterwards. */
    static Map<String, List<String>> of(Connection connection) throws SQLException {
        Map<String, List<String>> content = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(SETTINGS);
            Map<String, String> queries = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery(SqlResource.read("values/queries.sql"))) {
                while (row.next()) {
                    queries.put(row.getString(1), row.getString(2));
                }
            }
            for (Map.Entry<String, String> query : queries.entrySet()) {
                content.put(query.getKey(), rows(statement, query.getValue()));
            }
        }
        return content;
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            int width = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= width; column++) {
                    text.append(row.getString(column)).append('|');
                }
                rows.add(text.toString());
            }
        }
        Collections.sort(rows);
        return rows;
    }
}
