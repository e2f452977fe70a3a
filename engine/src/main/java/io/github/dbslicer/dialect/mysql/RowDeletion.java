package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** Deletes rows by their keys, in one transaction. One that meets a deadlock or waits too long for a lock is tried again. */
final class RowDeletion {
    private static final int ATTEMPTS = 10;
    private static final Set<Integer> LOCK_FAILURES = Set.of(1205, 1213);

    private final Connection connection;
    private final Table table;
    private final List<String> statements;
    private final int rows;

    /** @param connection without autocommit */
    RowDeletion(Connection connection, long maxStatementLength, Table table, Lookup keys) {
        this.connection = connection;
        this.table = table;
        Projection projection = new Projection(
                table,
                keys.by().stream()
                        .map(Output.Value::new)
                        .map(Output.class::cast)
                        .toList(),
                0);
        this.statements = new LookupSql(projection, keys, maxStatementLength).delete();
        this.rows = keys.keys().rows();
    }

    /** @throws SliceException {@code TARGET_WRITE} where other than one row for each key would go */
    void run() {
        for (int attempt = 1; !deleted(attempt); attempt++) {
            // The server has rolled it back.
        }
    }

    private boolean deleted(int attempt) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            long deleted = 0;
            for (String sql : statements) {
                deleted += statement.executeUpdate(sql);
            }
            if (deleted != rows) {
                connection.rollback();
                throw new SliceException(
                        ErrorCode.TARGET_WRITE,
                        "table " + table + " of the target has " + deleted + " rows of " + rows
                                + " keys; they stay. Run again without --continue to make it anew.");
            }
            connection.commit();
            return true;
        } catch (SQLException e) {
            return retry(e, attempt);
        }
    }

    private boolean retry(SQLException e, int attempt) {
        SliceException failure = new SliceException(
                ErrorCode.TARGET_WRITE,
                "rows of table " + table + " of the target cannot be deleted: "
                        + (ServerWords.isFreeOfValues(e.getErrorCode())
                                ? ServerMessage.of(e)
                                : ServerWords.reason(e.getErrorCode()) + " (server error " + e.getErrorCode() + ")"),
                e);
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
            throw failure;
        }
        if (LOCK_FAILURES.contains(e.getErrorCode()) && attempt < ATTEMPTS) {
            return false;
        }
        throw failure;
    }
}
