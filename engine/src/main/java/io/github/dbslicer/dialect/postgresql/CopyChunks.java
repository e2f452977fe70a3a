package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.row.RowBatch;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/**
 * Sends rows as the text that COPY reads: values separated by tabs, rows by newlines, NULL as {@code \N}. Values are in that form already,
 * with their escapes. Rows whose bytes stand like that in the batch's arena, as a server has sent them, go out of it as they stand, as many as
 * follow each other; others are gathered into messages of one size. Not safe for several threads.
 */
final class CopyChunks {
    private static final int MESSAGE_BYTES = 1 << 16;

    private final byte[] message = new byte[MESSAGE_BYTES];
    private int filled;

    /** @param columns how many values of each row are sent */
    void send(CopyIn copy, RowBatch rows, int columns) throws SQLException {
        filled = 0;
        int row = 0;
        while (row < rows.rows()) {
            int end = lineEnd(rows, row, columns);
            if (end < 0) {
                appendRow(copy, rows, row++, columns);
            } else {
                int start = rows.start(row++, 0);
                for (int next = end; row < rows.rows() && next == rows.start(row, 0); ) {
                    next = lineEnd(rows, row, columns);
                    if (next > 0) {
                        end = next;
                        row++;
                    }
                }
                append(copy, rows.data(), start, end - start);
            }
        }
        flush(copy);
    }

    /** Where a row's line ends in the arena, its newline included; negative where it is none as it stands. */
    private static int lineEnd(RowBatch rows, int row, int columns) {
        byte[] data = rows.data();
        if (columns == 0) {
            return -1;
        }
        int at = rows.start(row, 0);
        for (int column = 0; column < columns; column++) {
            int length = rows.length(row, column);
            boolean isNull = length < 0;
            int next = at + (isNull ? 2 : length);
            boolean ends = column + 1 == columns;
            if (rows.start(row, column) != at
                    || next >= rows.byteSize()
                    || data[next] != (ends ? '\n' : '\t')
                    || isNull && (data[at] != '\\' || data[at + 1] != 'N')) {
                return -1;
            }
            at = next + 1;
        }
        return at;
    }

    private void appendRow(CopyIn copy, RowBatch rows, int row, int columns) throws SQLException {
        for (int column = 0; column < columns; column++) {
            if (column > 0) {
                append(copy, (byte) '\t');
            }
            append(copy, rows, row, column);
        }
        append(copy, (byte) '\n');
    }

    private void append(CopyIn copy, RowBatch rows, int row, int column) throws SQLException {
        if (rows.isNull(row, column)) {
            append(copy, (byte) '\\');
            append(copy, (byte) 'N');
        } else {
            append(copy, rows.data(), rows.start(row, column), rows.length(row, column));
        }
    }

    private void append(CopyIn copy, byte value) throws SQLException {
        if (filled == message.length) {
            flush(copy);
        }
        message[filled++] = value;
    }

    /** What is longer than a message goes out as it stands, in pieces, of which the server holds one at a time. */
    private void append(CopyIn copy, byte[] data, int start, int length) throws SQLException {
        if (length > message.length - filled) {
            flush(copy);
        }
        if (length > message.length) {
            for (int from = 0; from < length; from += message.length) {
                copy.writeToCopy(data, start + from, Math.min(message.length, length - from));
            }
        } else {
            System.arraycopy(data, start, message, filled, length);
            filled += length;
        }
    }

    private void flush(CopyIn copy) throws SQLException {
        if (filled > 0) {
            copy.writeToCopy(message, 0, filled);
            filled = 0;
        }
    }
}
