package io.github.dbslicer.keys;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.ValueKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** 16-byte values and the text form of UUIDs to two words and back. */
final class Uuid128Form {
    private static final int BYTES = 16;
    private static final int HEX_DIGITS = 32;

    private Uuid128Form() {}

    /** Puts the value into {@code words[at]} and the next; false where a column of that kind cannot hold it. */
    static boolean parse(RowBatch rows, int row, int position, ValueKind kind, long[] words, int at) {
        byte[] data = rows.data();
        int start = rows.start(row, position);
        int length = rows.length(row, position);
        return kind == ValueKind.BINARY_16
                ? parseBytes(data, start, length, words, at)
                : parseText(data, start, start + length, words, at);
    }

    private static boolean parseBytes(byte[] data, int start, int length, long[] words, int at) {
        if (length != BYTES) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(data, start, length);
        words[at] = buffer.getLong();
        words[at + 1] = buffer.getLong();
        return true;
    }

    private static boolean parseText(byte[] data, int from, int to, long[] words, int at) {
        int digits = 0;
        words[at] = 0;
        words[at + 1] = 0;
        for (int index = from; index < to; index++) {
            int digit = Character.digit(data[index], 16);
            if (digit >= 0 && digits < HEX_DIGITS) {
                int word = at + digits / 16;
                words[word] = words[word] << 4 | digit;
                digits++;
            } else if (data[index] != '-') {
                return false;
            }
        }
        return digits == HEX_DIGITS;
    }

    static void append(long high, long low, ValueKind kind, RowBatch into) {
        byte[] value = kind == ValueKind.BINARY_16
                ? ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array()
                : new UUID(high, low).toString().getBytes(StandardCharsets.US_ASCII);
        into.append(value, 0, value.length);
    }
}
