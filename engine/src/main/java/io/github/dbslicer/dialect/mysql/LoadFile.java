package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;
import java.io.InputStream;

/**
 * The file that LOAD DATA LOCAL INFILE asks for, made of rows of a batch while the driver reads it: values separated by tabs, rows by
 * newlines, those two and the backslash escaped by a backslash, NULL as {@code \N}. Nothing is copied but into the driver's buffer. The
 * batch must not change meanwhile.
 */
final class LoadFile extends InputStream {
    private static final byte NONE = 0;

    private final RowBatch rows;
    private final byte[] data;
    private final int columns;
    private final int endRow;
    private int row;
    private int column;
    private int position;
    private int end;
    private boolean nullValue;
    /** Second byte of an escape whose first one is out. */
    private byte held = NONE;

    /** @param columns how many values of each row are in the file */
    LoadFile(RowBatch rows, int columns, int fromRow, int endRow) {
        this.rows = rows;
        this.data = rows.data();
        this.columns = columns;
        this.row = fromRow;
        this.endRow = endRow;
        beginValue();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int length) {
        int at = offset;
        int limit = offset + length;
        while (at < limit && row < endRow) {
            if (held != NONE) {
                out[at++] = held;
                held = NONE;
            } else if (position < end) {
                at = copyValue(out, at, limit);
            } else if (nullValue) {
                out[at++] = '\\';
                held = 'N';
                nullValue = false;
            } else {
                out[at++] = endValue();
            }
        }
        return at == offset && length > 0 ? -1 : at - offset;
    }

    /** Copies up to the buffer's end, the value's end or the first byte to escape, that byte's backslash included. */
    private int copyValue(byte[] out, int from, int limit) {
        int at = from;
        int stop = Math.min(end, position + (limit - at));
        while (position < stop) {
            byte value = data[position++];
            if (value == '\\' || value == '\t' || value == '\n') {
                out[at++] = '\\';
                held = escape(value);
                return at;
            }
            out[at++] = value;
        }
        return at;
    }

    private static byte escape(byte value) {
        return value == '\t' ? (byte) 't' : value == '\n' ? (byte) 'n' : value;
    }

    private byte endValue() {
        column++;
        boolean rowEnds = column == columns;
        if (rowEnds) {
            column = 0;
            row++;
        }
        beginValue();
        return (byte) (rowEnds ? '\n' : '\t');
    }

    private void beginValue() {
        if (row < endRow) {
            nullValue = rows.isNull(row, column);
            position = nullValue ? 0 : rows.start(row, column);
            end = nullValue ? 0 : position + rows.length(row, column);
        }
    }
}
