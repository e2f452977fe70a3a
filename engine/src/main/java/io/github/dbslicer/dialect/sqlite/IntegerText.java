package io.github.dbslicer.dialect.sqlite;

/** The text form of 64-bit integers in rows: decimal digits. */
final class IntegerText {
    private IntegerText() {}

    /** @throws NumberFormatException where the bytes are no digits of a 64-bit integer */
    static long read(byte[] data, int start, int length) {
        boolean negative = length > 0 && data[start] == '-';
        int end = start + length;
        int at = negative ? start + 1 : start;
        if (at == end || end - at > 19) {
            throw new NumberFormatException("not a 64-bit integer");
        }
        long value = 0;
        for (; at < end; at++) {
            int digit = data[at] - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException("not a 64-bit integer");
            }
            // Negative throughout: the least integer has no positive counterpart.
            value = Math.subtractExact(value * 10, digit);
        }
        return negative ? value : Math.negateExact(value);
    }
}
