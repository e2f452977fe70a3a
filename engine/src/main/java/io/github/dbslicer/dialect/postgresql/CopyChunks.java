package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.row.RowBatch;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/**
 * Sends rows as the text that COPY reads: values separated by tabs, rows by newlines, NULL as {@code \N}. Values are in that form already,
 * with their escapes. They are gathered into messages of one size; what is longer than a message goes out of the batch's arena as it
 * stands. Not safe for several threads.
 */
final class CopyChunks {
    private static final int MESSAGE_BYTES = 1 << 16;

    private final byte[] message = new byte[MESSAGE_BYTES];
    private int filled;

    /** @param columns how many values of each row are sent */
    void send(CopyIn copy, RowBatch rows, int columns) throws SQLException {
        filled = 0;
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                if (column > 0) {
                    append(copy, (byte) '\t');
                }
                append(copy, rows, row, column);
            }
            append(copy, (byte) '\n');
        }
        flush(copy);
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

    private void append(CopyIn copy, byte[] data, int start, int length) throws SQLException {
        if (length > message.length - filled) {
            flush(copy);
        }
        if (length > message.length) {
            copy.writeToCopy(data, start, length);
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
