package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** Keys as array constants, under {@code standard_conforming_strings = on}. */
final class KeyLiterals {
    private KeyLiterals() {}

    /**
     * Appends one value of each key as an array constant without a type.
     *
     * @param included the numbers of the keys that are in it
     */
    static void append(StringBuilder sql, RowBatch keys, int column, IntPredicate included) {
        sql.append("'{");
        boolean first = true;
        for (int row = 0; row < keys.rows(); row++) {
            if (included.test(row)) {
                sql.append(first ? "" : ",");
                first = false;
                append(sql, keys, row, column);
            }
        }
        sql.append("}'");
    }

    private static void append(StringBuilder sql, RowBatch keys, int row, int column) {
        byte[] data = keys.data();
        int start = keys.start(row, column);
        int end = start + keys.length(row, column);
        if (isNumber(data, start, end)) {
            for (int index = start; index < end; index++) {
                sql.append((char) data[index]);
            }
        } else {
            sql.append('"');
            appendEscaped(sql, new String(data, start, end - start, StandardCharsets.UTF_8));
            sql.append('"');
        }
    }

    private static boolean isNumber(byte[] data, int start, int end) {
        for (int index = start; index < end; index++) {
            if (data[index] < '-' || data[index] > '9' || data[index] == '/') {
                return false;
            }
        }
        return start < end;
    }

    /** Takes COPY's escapes out, puts those of arrays and of constants in. */
    private static void appendEscaped(StringBuilder sql, String text) {
        for (int index = 0; index < text.length(); index++) {
            char next = text.charAt(index);
            if (next == '\\') {
                index++;
                next = unescaped(text.charAt(index));
            }
            if (next == '"' || next == '\\') {
                sql.append('\\');
            } else if (next == '\'') {
                sql.append('\'');
            }
            sql.append(next);
        }
    }

    private static char unescaped(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> letter;
        };
    }
}
