package io.github.dbslicer.file.csv;

import io.github.dbslicer.row.ByteArray;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes bytes as hexadecimal digits behind {@code \x}, as PostgreSQL does. */
final class HexDigits {
    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };
    private static final int PART = 1 << 13;

    private HexDigits() {}

    /** Puts the digits in the place of the bytes that were appended last. */
    static void replace(ByteArray line, int start) {
        byte[] bytes = Arrays.copyOfRange(line.data(), start, line.length());
        line.cut(start);
        line.append((byte) '\\');
        line.append((byte) 'x');
        for (byte value : bytes) {
            line.append(DIGITS[value >> 4 & 15]);
            line.append(DIGITS[value & 15]);
        }
    }

    /** Writes the digits of many bytes. */
    static void write(ByteArray bytes, OutputStream out) throws IOException {
        ByteArray part = new ByteArray();
        out.write('\\');
        out.write('x');
        for (int at = 0; at < bytes.length(); at++) {
            part.append(DIGITS[bytes.data()[at] >> 4 & 15]);
            part.append(DIGITS[bytes.data()[at] & 15]);
            if (part.length() >= PART || at == bytes.length() - 1) {
                out.write(part.data(), 0, part.length());
                part.clear();
            }
        }
    }
}
