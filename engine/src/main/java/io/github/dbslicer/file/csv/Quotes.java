package io.github.dbslicer.file.csv;

import io.github.dbslicer.row.ByteArray;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Puts fields between quotes. */
final class Quotes {
    private static final byte QUOTE = '"';
    private static final int PART = 1 << 13;

    private Quotes() {}

    /** Of the field that was appended last: where a reader would take it for another one, or for none, as it stands. */
    static void quoteWhereNeeded(ByteArray line, int start) {
        if (isTakenOtherwise(line.data(), start, line.length())) {
            quote(line, start);
        }
    }

    private static boolean isTakenOtherwise(byte[] data, int start, int end) {
        // Readers may take blanks off a bare field, and \. for the end of the file as PostgreSQL before 18 does.
        if (start == end || isBlank(data[start]) || isBlank(data[end - 1])) {
            return true;
        }
        for (int at = start; at < end; at++) {
            byte value = data[at];
            if (value == ',' || value == QUOTE || value == '\n' || value == '\r') {
                return true;
            }
        }
        return end - start == 2 && data[start] == '\\' && data[start + 1] == '.';
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\t';
    }

    /** Of the field that was appended last. */
    static void quote(ByteArray line, int start) {
        byte[] field = Arrays.copyOfRange(line.data(), start, line.length());
        line.cut(start);
        line.append(QUOTE);
        int from = 0;
        for (int at = 0; at < field.length; at++) {
            if (field[at] == QUOTE) {
                line.append(field, from, at + 1 - from);
                from = at;
            }
        }
        line.append(field, from, field.length - from);
        line.append(QUOTE);
    }

    /** Writes a large field between quotes. */
    static void write(ByteArray field, OutputStream out) throws IOException {
        ByteArray part = new ByteArray();
        part.append(QUOTE);
        for (int at = 0; at < field.length(); at++) {
            byte value = field.data()[at];
            if (value == QUOTE) {
                part.append(QUOTE);
            }
            part.append(value);
            if (part.length() >= PART) {
                out.write(part.data(), 0, part.length());
                part.clear();
            }
        }
        part.append(QUOTE);
        out.write(part.data(), 0, part.length());
    }
}
