package io.github.dbslicer.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the catalog. Columns that only newer servers have are read as {@code pg_catalog.to_jsonb(x) ->> 'column'}, which is NULL elsewhere, so
 * that one text serves all versions.
 */
final class CatalogQueries {
    private final Connection connection;

    CatalogQueries(Connection connection) {
        this.connection = connection;
    }

    /** The rows of a query that a file of the directory {@code script} holds. */
    List<CatalogRow> rows(String resource) throws SQLException {
        return select(SqlResource.read("script/" + resource));
    }

    List<CatalogRow> select(String sql) throws SQLException {
        List<CatalogRow> all = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    all.add(row(row));
                }
            }
        }
        return all;
    }

    private static CatalogRow row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Optional<String>> values = new HashMap<>();
        for (int index = 1; index <= columns.getColumnCount(); index++) {
            values.put(columns.getColumnLabel(index), Optional.ofNullable(row.getString(index)));
        }
        return new CatalogRow(values);
    }
}
