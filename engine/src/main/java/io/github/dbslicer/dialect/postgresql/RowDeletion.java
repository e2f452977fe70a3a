package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.jdbc.PgConnection;

/** Deletes rows by their keys, in one transaction. One that meets a deadlock or waits too long for a lock is tried again. */
final class RowDeletion {
    private static final int ATTEMPTS = 10;
    private static final Set<String> LOCK_FAILURES = Set.of("40P01", "55P03", "40001");

    private final PgConnection connection;
    private final Table table;
    private final Lookup keys;

    /** @param connection without autocommit */
    RowDeletion(PgConnection connection, Table table, Lookup keys) {
        this.connection = connection;
        this.table = table;
        this.keys = keys;
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
            SourceTable known = SourceTable.read(connection, table.id());
            List<KeyMatch> matches = KeyMatch.of(connection, table.id(), keys);
            LookupSql sql = new LookupSql(known, new Projection(table, List.of(), 0), keys, matches);
            statement.execute(PostgresReadSession.planning(sql.indexed()));
            long deleted = statement.executeUpdate(sql.delete());
            if (deleted != keys.keys().rows()) {
                connection.rollback();
                throw new SliceException(
                        ErrorCode.TARGET_WRITE,
                        "table " + table + " of the target has " + deleted + " rows of "
                                + keys.keys().rows()
                                + " keys; they stay. Run again without --continue to make it anew.");
            }
            connection.commit();
            return true;
        } catch (SQLException e) {
            return retry(e, attempt);
        }
    }

    private boolean retry(SQLException e, int attempt) {
        String state = ServerMessage.state(e);
        SliceException failure = new SliceException(
                ErrorCode.TARGET_WRITE,
                "rows of table " + table + " of the target cannot be deleted: "
                        + (WriteReason.isFreeOfValues(state)
                                ? ServerMessage.of(e)
                                : WriteReason.of(state, Optional.empty()) + " (server error " + state + ")"),
                e);
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
            throw failure;
        }
        if (LOCK_FAILURES.contains(state) && attempt < ATTEMPTS) {
            return false;
        }
        throw failure;
    }
}
