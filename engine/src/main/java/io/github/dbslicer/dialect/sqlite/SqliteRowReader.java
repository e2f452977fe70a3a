package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/** Steps through a query, value by value in its storage class, below the driver's result set: that would lose bytes that are no UTF-8. */
final class SqliteRowReader implements RowReader {
    private final Projection projection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final GuardedConnection connection;
    private final ColumnValueReader values;
    private boolean atRow;

    /** Takes the statement over, whose parameters are bound; closes it where the query is refused. */
    SqliteRowReader(
            Projection projection,
            PreparedStatement statement,
            GuardedConnection connection,
            ColumnValueReader values) {
        this.projection = projection;
        this.statement = statement;
        this.connection = connection;
        this.values = values;
        try {
            requireRunning();
            this.rows = statement.executeQuery();
            this.atRow = rows.next();
        } catch (SQLException e) {
            throw SqliteFailure.closing(statement, SqliteFailure.of(ErrorCode.SOURCE_READ, reading(), e));
        }
    }

    @Override
    public boolean read(RowBatch batch, int maxRows, int maxBytes) {
        batch.clear();
        requireRunning();
        if (!atRow) {
            return false;
        }
        try {
            return ((CoreStatement) statement).pointer.safeRunLong((db, pointer) -> {
                        fill(db, pointer, batch, maxRows, maxBytes);
                        return batch.rows();
                    })
                    > 0;
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_READ, reading(), e);
        }
    }

    private void fill(DB db, long pointer, RowBatch batch, int maxRows, int maxBytes) throws SQLException {
        int columns = batch.columns();
        int count = 0;
        do {
            for (int column = 0; column < columns; column++) {
                values.append(db, pointer, column, batch);
            }
            atRow = step(db, pointer);
            count++;
        } while (atRow && count < maxRows && batch.byteSize() < maxBytes);
    }

    private static boolean step(DB db, long pointer) throws SQLException {
        int result = db.step(pointer);
        if (result != Codes.SQLITE_ROW && result != Codes.SQLITE_DONE) {
            db.throwex(result);
        }
        return result == Codes.SQLITE_ROW;
    }

    private void requireRunning() {
        if (connection.interrupted()) {
            throw new SliceException(ErrorCode.INTERRUPTED, reading() + ": the run was ended");
        }
    }

    private String reading() {
        return "reading " + projection.table();
    }

    @Override
    public void close() {
        try (statement) {
            rows.close();
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_READ, reading(), e);
        }
    }
}
