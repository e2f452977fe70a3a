package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.row.RowBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Sends {@link CopyLines} in messages of one size; what is longer goes out as it stands, in pieces, of which the server holds one at a time. Not safe for several threads. */
final class CopyChunks {
    private static final int MESSAGE_BYTES = 1 << 16;

    private final CopyLines lines = new CopyLines();
    private final byte[] message = new byte[MESSAGE_BYTES];
    private int filled;

    /** @param columns how many values of each row are sent */
    void send(CopyIn copy, RowBatch rows, int columns) throws SQLException {
        filled = 0;
        Messages messages = new Messages(copy);
        try {
            lines.write(rows, columns, messages);
        } catch (IOException e) {
            throw messages.refusal(e);
        }
        flush(copy);
    }

    private void flush(CopyIn copy) throws SQLException {
        if (filled > 0) {
            copy.writeToCopy(message, 0, filled);
            filled = 0;
        }
    }

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

    private final class Messages extends OutputStream {
        private final CopyIn copy;

        Messages(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void write(int value) throws IOException {
            if (filled < message.length) {
                message[filled++] = (byte) value;
            } else {
                write(new byte[] {(byte) value}, 0, 1);
            }
        }

        @Override
        public void write(byte[] data, int start, int length) throws IOException {
            try {
                append(copy, data, start, length);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        /** What the driver said, which streams cannot pass on as it is. */
        SQLException refusal(IOException e) {
            return e.getCause() instanceof SQLException refused ? refused : new SQLException(e);
        }
    }
}
