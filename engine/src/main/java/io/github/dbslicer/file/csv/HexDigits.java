package io.github.dbslicer.file.csv;

import io.github.dbslicer.row.ByteArray;
import java.util.Arrays;

/** Writes bytes as hexadecimal digits behind {@code \x}, as PostgreSQL does. */
final class HexDigits {
    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

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
}
