package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/** Writes for one worker, in the transaction that all workers share. */
final class SqliteWriteSession implements WriteSession {
    private final TargetTransaction transaction;
    private @Nullable Projection current;
    private @Nullable RowInserter inserter;

    SqliteWriteSession(TargetTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void write(Projection projection, RowBatch rows) {
        transaction.run(ErrorCode.TARGET_WRITE, "writing " + projection.table(), connection -> {
            inserter(connection, projection).insert(rows);
            return rows;
        });
    }

    /** Only a run that goes on with another deletes rows, and there is none here. */
    @Override
    public void delete(Table table, Lookup keys) {
        throw new IllegalStateException("nothing is unfinished");
    }

    private RowInserter inserter(SQLiteConnection connection, Projection projection) throws SQLException {
        if (inserter == null || !projection.equals(current)) {
            closeInserter();
            inserter = new RowInserter(
                    connection, transaction.table(projection.table().id().name()), projection);
            current = projection;
        }
        return inserter;
    }

    private void closeInserter() throws SQLException {
        if (inserter != null) {
            inserter.close();
            inserter = null;
        }
    }

    @Override
    public void abort() {
        transaction.interrupt();
    }

    @Override
    public void close() {
        try {
            closeInserter();
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.TARGET_WRITE, "closing a session", e);
        }
    }
}
