package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Renders key values, in the wire form that {@link OutputSql} gives them, as literals that compare with their column as the column's own
 * values do, index and collation included.
 */
final class MySqlLiterals {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private MySqlLiterals() {}

    /** What a key is compared with: the column, or for {@code TIMESTAMP} its seconds, which no time zone shifts. */
    static String comparand(Column column) {
        String name = MySqlNames.quote(column);
        return isTimestamp(column) ? "UNIX_TIMESTAMP(" + name + ")" : name;
    }

    /** Appends a key's value; not NULL. */
    static void append(StringBuilder sql, Column column, RowBatch keys, int row, int index) {
        byte[] data = keys.data();
        int start = keys.start(row, index);
        int length = keys.length(row, index);
        switch (column.kind()) {
            case INTEGER, UNSIGNED -> ascii(sql, data, start, length);
            case NUMBER -> number(sql, column, data, start, length);
            case BINARY, BINARY_16 -> hex(sql, data, start, length);
            case UUID -> quoted(sql, data, start, length);
            case TEXT -> text(sql, column, data, start, length);
            case TEMPORAL -> temporal(sql, column, data, start, length);
            case DYNAMIC, TYPED, OPAQUE -> throw new IllegalArgumentException(column + " can be no key");
        }
    }

    private static void number(StringBuilder sql, Column column, byte[] data, int start, int length) {
        int from = sql.length();
        ascii(sql, data, start, length);
        String base = MySqlTypes.base(column);
        boolean approximate = base.equals("float") || base.equals("double");
        // Without an exponent the literal would be a DECIMAL, which is rounded when it meets a DOUBLE.
        if (approximate && sql.indexOf("e", from) < 0) {
            sql.append("e0");
        }
    }

    private static void text(StringBuilder sql, Column column, byte[] data, int start, int length) {
        if (column.charset().isEmpty()) {
            quoted(sql, data, start, length);
        } else {
            // A literal of the column's own character set gives way to the column's collation and is never converted.
            sql.append('_').append(column.charset()).append(' ');
            hex(sql, data, start, length);
        }
    }

    private static void temporal(StringBuilder sql, Column column, byte[] data, int start, int length) {
        if (isTimestamp(column)) {
            seconds(sql, column, new String(data, start, length, StandardCharsets.US_ASCII));
        } else {
            quoted(sql, data, start, length);
        }
    }

    private static void seconds(StringBuilder sql, Column column, String utc) {
        // The zero timestamp is no date; the server counts it as second 0, which no other TIMESTAMP has.
        if (utc.startsWith("0000")) {
            sql.append('0');
            return;
        }
        int point = utc.indexOf('.');
        String whole = point < 0 ? utc : utc.substring(0, point);
        if (whole.length() != "0000-00-00 00:00:00".length()) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "a relation to the column " + column
                            + ", which is a TIMESTAMP, from one of another type: there is no"
                            + " telling which instant its values name. Let both be of the same type.");
        }
        sql.append(LocalDateTime.parse(whole.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC));
        if (point >= 0) {
            sql.append(utc, point, utc.length());
        }
    }

    private static boolean isTimestamp(Column column) {
        return column.kind() == ValueKind.TEMPORAL && MySqlTypes.base(column).equals("timestamp");
    }

    private static void quoted(StringBuilder sql, byte[] data, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (data[i] == '\'' || data[i] == '\\' || data[i] < ' ') {
                throw new IllegalArgumentException("a value that its type does not allow");
            }
        }
        sql.append('\'');
        ascii(sql, data, start, length);
        sql.append('\'');
    }

    private static void ascii(StringBuilder sql, byte[] data, int start, int length) {
        for (int i = start; i < start + length; i++) {
            sql.append((char) data[i]);
        }
    }

    private static void hex(StringBuilder sql, byte[] data, int start, int length) {
        sql.append("x'");
        for (int i = start; i < start + length; i++) {
            sql.append(HEX[data[i] >> 4 & 15]).append(HEX[data[i] & 15]);
        }
        sql.append('\'');
    }
}
