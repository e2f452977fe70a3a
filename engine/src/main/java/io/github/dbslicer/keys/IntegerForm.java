package io.github.dbslicer.keys;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Text form of integers to words and back. An unsigned value has its highest bit flipped, so that words sort as values do. */
final class IntegerForm {
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int MOST_DIGITS = 19;

    private IntegerForm() {}

    /** Puts the value into {@code words[at]}; false where a column of that kind cannot hold it. */
    static boolean parse(RowBatch rows, int row, int position, ValueKind kind, long[] words, int at) {
        if (rows.storageClass(row, position) == RowBatch.BLOB) {
            return false;
        }
        byte[] data = rows.data();
        int start = rows.start(row, position);
        int length = rows.length(row, position);
        boolean negative = length > 0 && data[start] == '-';
        int digits = negative ? start + 1 : start;
        if (!allDigits(data, digits, start + length) || start + length - digits > MOST_DIGITS) {
            return parseSlowly(new String(data, start, length, StandardCharsets.UTF_8), kind, words, at);
        }
        long value = 0;
        for (int index = digits; index < start + length; index++) {
            value = value * 10 + (data[index] - '0');
        }
        if (value < 0) {
            // beyond 63 bits: every number of 19 digits is below 2^64, so that an overflow shows in the sign
            return parseSlowly(new String(data, start, length, StandardCharsets.UTF_8), kind, words, at);
        }
        words[at] = kind == ValueKind.UNSIGNED ? value ^ Long.MIN_VALUE : negative ? -value : value;
        return !negative || kind != ValueKind.UNSIGNED || value == 0;
    }

    private static boolean allDigits(byte[] data, int from, int to) {
        for (int index = from; index < to; index++) {
            if (data[index] < '0' || data[index] > '9') {
                return false;
            }
        }
        return from < to;
    }

    /** Long, fractional and exponential forms, such as a decimal column that references an integer one. */
    private static boolean parseSlowly(String text, ValueKind kind, long[] words, int at) {
        BigInteger value;
        try {
            value = new BigDecimal(text.strip()).toBigIntegerExact();
        } catch (NumberFormatException | ArithmeticException notWhole) {
            return false;
        }
        if (kind == ValueKind.UNSIGNED) {
            words[at] = value.longValue() ^ Long.MIN_VALUE;
            return value.signum() >= 0 && value.bitLength() <= Long.SIZE;
        }
        words[at] = value.longValue();
        return value.compareTo(MIN) >= 0 && value.compareTo(MAX) <= 0;
    }

    static void append(long word, ValueKind kind, RowBatch into) {
        long value = kind == ValueKind.UNSIGNED ? word ^ Long.MIN_VALUE : word;
        if (value >= 0 || kind == ValueKind.INTEGER) {
            into.appendLong(value, RowBatch.INTEGER);
        } else {
            byte[] digits = Long.toUnsignedString(value).getBytes(StandardCharsets.US_ASCII);
            into.append(digits, 0, digits.length, RowBatch.INTEGER);
        }
    }
}
