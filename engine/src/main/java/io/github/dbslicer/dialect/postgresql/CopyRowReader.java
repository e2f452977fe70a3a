package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.TableId;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;
import org.postgresql.jdbc.PgConnection;

/**
 * Reads the rows of one query as COPY sends them: lines of values with tabs between them. Neither occurs in a value, where COPY writes them
 * as escapes; these stay in.
 */
final class CopyRowReader implements RowReader {
    private static final byte[] NOTHING = new byte[0];

    private final TableId table;
    private final Runnable breakOff;
    private final CopyOut copy;
    private byte[] chunk = NOTHING;
    private int position;
    private boolean ended;

    /**
     * Starts the query.
     *
     * @param breakOff ends the query where it is closed before its end
     */
    CopyRowReader(PgConnection connection, TableId table, String query, Runnable breakOff) {
        this(start(connection, table, query), table, breakOff);
    }

    /** Reads what has been started. */
    CopyRowReader(CopyOut copy, TableId table, Runnable breakOff) {
        this.table = table;
        this.breakOff = breakOff;
        this.copy = copy;
    }

    private static CopyOut start(PgConnection connection, TableId table, String query) {
        try {
            return connection.getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT");
        } catch (SQLException e) {
            throw ReadProblem.of(table, e);
        }
    }

    @Override
    public boolean read(RowBatch batch, int maxRows, int maxBytes) {
        batch.clear();
        while (batch.rows() < maxRows && batch.byteSize() < maxBytes && hasLine()) {
            appendLine(batch);
        }
        return batch.rows() > 0;
    }

    private void appendLine(RowBatch batch) {
        byte[] data = chunk;
        int shift = batch.byteSize() - position;
        int start = position;
        int values = 0;
        for (int index = start; ; index++) {
            byte next = data[index];
            if (next == '\t' || next == '\n') {
                place(batch, data, start, index - start, shift);
                start = index + 1;
                values++;
                if (next == '\n') {
                    break;
                }
            }
        }
        if (values != batch.columns()) {
            throw new IllegalStateException(
                    "a row of " + values + " values where " + batch.columns() + " were asked for");
        }
        batch.appendBytes(data, position, start - position);
        position = start;
    }

    /** @param shift from the line to its copy in the batch */
    private static void place(RowBatch batch, byte[] data, int start, int length, int shift) {
        if (length == 2 && data[start] == '\\' && data[start + 1] == 'N') {
            batch.placeNull(start + shift);
        } else {
            batch.place(start + shift, length);
        }
    }

    /** Has a whole line at the position. The server sends one at a time, which the protocol does not promise. */
    private boolean hasLine() {
        if (position < chunk.length) {
            return true;
        }
        byte[] line = next();
        if (line == null) {
            return false;
        }
        while (line.length == 0 || line[line.length - 1] != '\n') {
            byte[] more = next();
            if (more == null) {
                throw ReadProblem.of(table, new SQLException("the server broke off within a row", "08006"));
            }
            int length = line.length;
            line = Arrays.copyOf(line, length + more.length);
            System.arraycopy(more, 0, line, length, more.length);
        }
        chunk = line;
        position = 0;
        return true;
    }

    private byte @Nullable [] next() {
        if (ended) {
            return null;
        }
        try {
            byte[] next = copy.readFromCopy();
            ended = next == null;
            return next;
        } catch (SQLException e) {
            ended = true;
            throw ReadProblem.of(table, e);
        }
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            breakOff.run();
        }
    }
}
