package io.github.dbslicer.dialect;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import java.io.IOException;
import java.io.InputStream;

/** Reads rows from lines of values with tabs between them, through a buffer that bounds neither a value nor a row. */
public abstract class LineReader implements RowReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream lines;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    /** @param lines the caller's to close */
    protected LineReader(InputStream lines) {
        this.lines = lines;
    }

    /**
     * Takes bytes of a row, as many of it as there happen to be.
     *
     * @return behind the newline where the row has ended, else {@code to}
     */
    protected abstract int take(byte[] bytes, int from, int to, RowBatch batch);

    /** Whether what was taken last ended a row. */
    protected abstract boolean isBetweenRows();

    @Override
    public final boolean read(RowBatch batch, int maxRows, int maxBytes) {
        batch.clear();
        while (batch.rows() < maxRows && batch.byteSize() < maxBytes && hasBytes()) {
            do {
                position = take(buffer, position, limit, batch);
            } while (!isBetweenRows() && hasMore());
        }
        return batch.rows() > 0;
    }

    private boolean hasBytes() {
        if (position == limit) {
            try {
                position = 0;
                limit = Math.max(0, lines.read(buffer));
            } catch (IOException e) {
                throw new SliceException(ErrorCode.SOURCE_FILE, "Rows cannot be read: " + e.getMessage(), e);
            }
        }
        return position < limit;
    }

    private boolean hasMore() {
        if (!hasBytes()) {
            throw damaged("they end within a row");
        }
        return true;
    }

    /** What is no such text. */
    protected static SliceException damaged(String how) {
        return new SliceException(ErrorCode.SOURCE_FILE, "Rows are not written as DbSlicer writes them: " + how + ".");
    }

    @Override
    public final void close() {
        // The lines are the caller's to close.
    }
}
