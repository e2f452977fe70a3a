package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Inserts the rows of one projection. For one thread. */
final class TableInserter implements AutoCloseable {
    /** The driver holds the values of a batch as objects until it is executed. */
    private static final int MOST_VALUES = 4_096;

    private static final int MOST_BYTES = 1 << 20;

    /** What SQLite as it comes reads in a row, and in a value; the driver's own writes more. */
    static final long ROW_BYTES = 1_000_000_000L;

    private final SqliteTable table;
    private final long rowBytes;
    private final List<ValueBinding> values = new ArrayList<>();
    private final PreparedStatement statement;

    /** @param rowBytes most bytes of a row */
    TableInserter(Connection connection, SqliteTable table, List<CommonColumn> columns, Remarks remarks, long rowBytes)
            throws SQLException {
        this.table = table;
        this.rowBytes = rowBytes;
        for (int index = 0; index < columns.size(); index++) {
            SqliteColumn target = table.columns().get(index);
            String place = table.source() + "(" + target.source() + ")";
            values.add(new ValueBinding(columns.get(index), target, place, remarks));
        }
        String parameters = values.isEmpty() ? "NULL" : String.join(", ", Collections.nCopies(values.size(), "?"));
        this.statement = connection.prepareStatement(
                "INSERT INTO " + Names.quote(table.name()) + " VALUES (" + parameters + ")");
    }

    void insert(RowBatch rows) throws SQLException {
        int batchRows = Math.max(1, MOST_VALUES / Math.max(1, values.size()));
        int pending = 0;
        long bytes = 0;
        for (int row = 0; row < rows.rows(); row++) {
            bytes += bind(rows, row);
            statement.addBatch();
            pending++;
            if (pending == batchRows || bytes >= MOST_BYTES) {
                statement.executeBatch();
                pending = 0;
                bytes = 0;
            }
        }
        if (pending > 0) {
            statement.executeBatch();
        }
    }

    private long bind(RowBatch rows, int row) throws SQLException {
        long bytes = 0;
        for (int index = 0; index < values.size(); index++) {
            bytes += values.get(index).bind(statement, index + 1, rows, row, index);
            if (bytes > rowBytes) {
                throw new SliceException(
                        ErrorCode.TARGET_WRITE,
                        "writing " + table.source() + ": with column "
                                + table.columns().get(index).source() + " a row has " + bytes
                                + " bytes, of which SQLite holds " + rowBytes + ". Use another --format.");
            }
        }
        return bytes;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
