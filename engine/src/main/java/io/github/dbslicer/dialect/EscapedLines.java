package io.github.dbslicer.dialect;

import io.github.dbslicer.row.RowBatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Lines of values whose bytes are escaped on the way: a backslash as {@code \\}, a tab as {@code \t}, a newline as {@code \n}. Every other byte stands
 * as it is.
 */
public final class EscapedLines implements RowLines {
    private static final int BUFFER = 1 << 15;

    private final String letters;

    private EscapedLines(String letters) {
        this.letters = letters;
    }

    /** Of values whose column alone says what they are. */
    public static RowLines plain() {
        return new EscapedLines("");
    }

    /**
     * Of values that carry their own type, which a letter before each of them says.
     *
     * @param letters in the order of the storage classes of {@link RowBatch}
     */
    public static RowLines led(String letters) {
        return new EscapedLines(letters);
    }

    @Override
    public long length(RowBatch rows, int columns) {
        long length = (long) rows.rows() * Math.max(1, columns);
        byte[] data = rows.data();
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                if (rows.isNull(row, column)) {
                    length += 2;
                } else {
                    int start = rows.start(row, column);
                    int count = rows.length(row, column);
                    length += count + escapes(data, start, start + count) + (letters.isEmpty() ? 0 : 1);
                }
            }
        }
        return length;
    }

    private static long escapes(byte[] data, int start, int end) {
        long count = 0;
        for (int index = start; index < end; index++) {
            if (isEscaped(data[index])) {
                count++;
            }
        }
        return count;
    }

    /** Most bytes are told from these by two comparisons. */
    private static boolean isEscaped(byte value) {
        return value == '\\' || value <= '\n' && (value == '\n' || value == '\t');
    }

    @Override
    public void write(RowBatch rows, int columns, OutputStream out) throws IOException {
        Writing writing = new Writing(rows.data(), out);
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                if (column > 0) {
                    writing.put((byte) '\t');
                }
                write(rows, row, column, writing);
            }
            writing.put((byte) '\n');
        }
        writing.flush();
    }

    private void write(RowBatch rows, int row, int column, Writing writing) throws IOException {
        if (rows.isNull(row, column)) {
            writing.put((byte) '\\');
            writing.put((byte) 'N');
            return;
        }
        if (!letters.isEmpty()) {
            writing.put((byte) letters.charAt(rows.storageClass(row, column)));
        }
        int start = rows.start(row, column);
        writing.put(start, start + rows.length(row, column));
    }

    @Override
    public RowReader read(InputStream lines) {
        return new EscapedLinesReader(lines, letters);
    }

    /** Gathers bytes, so that the stream is called for many of them at a time. */
    private static final class Writing {
        private final byte[] data;
        private final OutputStream out;
        private final byte[] buffer = new byte[BUFFER];
        private int filled;

        Writing(byte[] data, OutputStream out) {
            this.data = data;
            this.out = out;
        }

        void put(byte value) throws IOException {
            if (filled == BUFFER) {
                flush();
            }
            buffer[filled++] = value;
        }

        void put(int start, int end) throws IOException {
            for (int from = start; from < end; ) {
                // Each byte takes two at most.
                int stop = (int) Math.min(end, from + (long) (BUFFER - filled) / 2);
                if (stop == from) {
                    flush();
                } else {
                    escape(from, stop);
                    from = stop;
                }
            }
        }

        private void escape(int start, int end) {
            byte[] from = data;
            byte[] into = buffer;
            int at = filled;
            for (int index = start; index < end; index++) {
                byte value = from[index];
                if (isEscaped(value)) {
                    into[at++] = '\\';
                    value = value == '\t' ? (byte) 't' : value == '\n' ? (byte) 'n' : value;
                }
                into[at++] = value;
            }
            filled = at;
        }

        void flush() throws IOException {
            out.write(buffer, 0, filled);
            filled = 0;
        }
    }
}
