package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.jdbc.PgConnection;

/**
 * Keeps a table from being emptied or rewritten under a snapshot. To a transaction whose snapshot is older, a table looks empty after
 * TRUNCATE or after an ALTER TABLE that rewrites it, without any error (PostgreSQL's documentation, "Caveats" of MVCC). A lock of the
 * weakest kind keeps both away from here on; that neither came between the snapshot and the lock shows in the files that the table is in:
 * queries of the catalog see those of the snapshot, the catalog's functions those of now.
 */
final class UnchangedTable {
    private UnchangedTable() {}

    /** @throws SliceException {@code SOURCE_READ} where it has changed already */
    static void hold(PgConnection connection, TableId table) throws SQLException {
        String name = PostgresNames.quote(table);
        // LOCK TABLE would take SELECT on the whole table, where some columns may be all that the user has. The server
        // gets both at once.
        String lock = "SELECT FROM " + name + " LIMIT 0; ";
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(lock + SqlResource.read("rewritten.sql").replace("?", PostgresNames.literal(name)));
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                if (row.getBoolean(1)) {
                    throw new SliceException(
                            ErrorCode.SOURCE_READ,
                            "table " + table
                                    + ": it was emptied or rewritten (TRUNCATE, ALTER TABLE, partitions attached or"
                                    + " detached) after the moment that the slice shows, and its rows of then are gone. Start the run again.");
                }
            }
        }
    }
}
