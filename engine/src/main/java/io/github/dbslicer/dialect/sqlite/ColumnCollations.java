package io.github.dbslicer.dialect.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The collations that the columns of a table declare. SQLite's catalog does not show them, but an index without a collation of its own
 * takes the column's and does show it: the table is made once more, in memory, and indexed.
 */
final class ColumnCollations {
    private static final String BINARY = "BINARY";

    private final boolean allBinary;
    private final Map<String, String> byColumn;

    private ColumnCollations(boolean allBinary, Map<String, String> byColumn) {
        this.allBinary = allBinary;
        this.byColumn = byColumn;
    }

    static ColumnCollations of(CatalogTable table) throws SQLException {
        if (!Names.fold(table.shape().sql()).contains("collate")) {
            return new ColumnCollations(true, Map.of());
        }
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = memory.createStatement()) {
            return create(statement, table)
                    ? new ColumnCollations(false, read(statement, table))
                    : new ColumnCollations(false, Map.of());
        }
    }

    /** Fails for tables over functions and collations of the application that this program does not have. */
    private static boolean create(Statement statement, CatalogTable table) {
        try {
            statement.execute(table.shape().sql());
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static Map<String, String> read(Statement statement, CatalogTable table) throws SQLException {
        Map<String, String> collations = new TreeMap<>();
        for (CatalogColumn column : table.columns()) {
            statement.execute("CREATE INDEX \"dbslicer collation\" ON " + Names.quote(table.name()) + " ("
                    + Names.quote(column.name()) + ")");
            try (ResultSet row = statement.executeQuery("SELECT coll FROM pragma_index_xinfo('dbslicer collation')")) {
                row.next();
                collations.put(column.name(), row.getString(1));
            }
            statement.execute("DROP INDEX \"dbslicer collation\"");
        }
        return collations;
    }

    /** Empty where it cannot be told. */
    Optional<String> of(String column) {
        return allBinary ? Optional.of(BINARY) : Optional.ofNullable(byColumn.get(column));
    }

    /** Whether the index holds its columns equal exactly where comparisons with the columns do. */
    boolean agreeWith(CatalogIndex index) {
        return index.parts().stream()
                .allMatch(part -> part.column()
                        .flatMap(this::of)
                        .filter(part.collation()::equalsIgnoreCase)
                        .isPresent());
    }
}
