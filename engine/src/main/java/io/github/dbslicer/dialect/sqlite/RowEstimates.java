package io.github.dbslicer.dialect.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConnection;

/** About how many rows tables have: what ANALYZE found, else the greatest rowid, which costs one seek. */
final class RowEstimates {
    private final SQLiteConnection connection;
    private final Map<String, Long> analyzed;

    private RowEstimates(SQLiteConnection connection, Map<String, Long> analyzed) {
        this.connection = connection;
        this.analyzed = analyzed;
    }

    static RowEstimates read(SQLiteConnection connection) throws SQLException {
        Map<String, Long> analyzed = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            if (statement
                    .executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'")
                    .next()) {
                // Each index's text begins with the number of rows; the cast takes the digits up to the first space.
                try (ResultSet row = statement.executeQuery(
                        "SELECT tbl, max(CAST(stat AS INTEGER)) FROM sqlite_stat1 GROUP BY tbl")) {
                    while (row.next()) {
                        analyzed.put(Names.fold(row.getString(1)), row.getLong(2));
                    }
                }
            }
        }
        return new RowEstimates(connection, analyzed);
    }

    /** 0 where unknown. */
    long rows(CatalogTable table) throws SQLException {
        Long known = analyzed.get(Names.fold(table.name()));
        if (known != null) {
            return Math.max(0, known);
        }
        Optional<String> rowid = rowidName(table);
        return rowid.isPresent() ? greatest(table, rowid.get()) : 0;
    }

    /** A name of the rowid that no column takes away. */
    private static Optional<String> rowidName(CatalogTable table) {
        return table.shape().withoutRowid()
                ? Optional.empty()
                : List.of("rowid", "_rowid_", "oid").stream()
                        .filter(name -> table.findColumn(name).isEmpty())
                        .findFirst();
    }

    private long greatest(CatalogTable table, String rowid) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(" + rowid + ") FROM " + Names.quote(table.name()))) {
            return row.next() ? Math.max(0, row.getLong(1)) : 0;
        }
    }
}
