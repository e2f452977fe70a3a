package io.github.dbslicer.dialect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** SQL on its way to a stream, in UTF-8, through a buffer of its own. Not safe for several threads. */
public final class StatementText {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 14;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private long flushed;

    public StatementText(OutputStream out) {
        this.out = out;
    }

    /** How much was written, in bytes. */
    public long length() {
        return flushed + filled;
    }

    public void append(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        append(bytes, 0, bytes.length);
    }

    public void append(char ascii) throws IOException {
        if (filled == BUFFER) {
            flush();
        }
        buffer[filled++] = (byte) ascii;
    }

    /** Appends bytes as they are. */
    public void append(byte[] bytes, int start, int end) throws IOException {
        int length = end - start;
        if (length > BUFFER - filled) {
            flush();
        }
        if (length > BUFFER) {
            out.write(bytes, start, length);
            flushed += length;
        } else {
            System.arraycopy(bytes, start, buffer, filled, length);
            filled += length;
        }
    }

    /** Appends bytes between single quotes, each of which among them is doubled. */
    public void appendQuoted(byte[] bytes, int start, int end) throws IOException {
        append('\'');
        int from = start;
        for (int i = start; i < end; i++) {
            if (bytes[i] == '\'') {
                append(bytes, from, i + 1);
                from = i;
            }
        }
        append(bytes, from, end);
        append('\'');
    }

    /** Appends bytes as {@code x'...'}. */
    public void appendHex(byte[] bytes, int start, int end) throws IOException {
        append("x'");
        for (int i = start; i < end; i++) {
            if (filled > BUFFER - 2) {
                flush();
            }
            buffer[filled++] = DIGITS[bytes[i] >> 4 & 15];
            buffer[filled++] = DIGITS[bytes[i] & 15];
        }
        append('\'');
    }

    /** Hands on what is in the buffer. */
    public void flush() throws IOException {
        out.write(buffer, 0, filled);
        flushed += filled;
        filled = 0;
    }
}
