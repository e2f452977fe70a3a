package io.github.dbslicer.dialect.sqlite;

/** Tells which texts numeric columns turn into numbers: decimal literals, with white space around them or not. */
final class NumericText {
    private final byte[] data;
    private final int end;
    private int at;

    private NumericText(byte[] data, int start, int end) {
        this.data = data;
        this.at = start;
        this.end = end;
    }

    static boolean matches(byte[] data, int start, int length) {
        return new NumericText(data, start, endOfText(data, start, start + length)).matches();
    }

    /** SQLite (3.54) looks no further than a NUL and so takes text like "1\0x" for a number, which loses the rest of it. */
    private static int endOfText(byte[] data, int start, int end) {
        for (int i = start; i < end; i++) {
            if (data[i] == 0) {
                return i;
            }
        }
        return end;
    }

    private boolean matches() {
        skipSpace();
        skipSign();
        int digits = skipDigits();
        if (at < end && data[at] == '.') {
            at++;
            digits += skipDigits();
        }
        if (digits == 0 || !skipExponent()) {
            return false;
        }
        skipSpace();
        return at == end;
    }

    private boolean skipExponent() {
        if (at < end && (data[at] == 'e' || data[at] == 'E')) {
            at++;
            skipSign();
            return skipDigits() > 0;
        }
        return true;
    }

    private void skipSpace() {
        while (at < end && (data[at] == ' ' || data[at] >= '\t' && data[at] <= '\r')) {
            at++;
        }
    }

    private void skipSign() {
        if (at < end && (data[at] == '-' || data[at] == '+')) {
            at++;
        }
    }

    private int skipDigits() {
        int from = at;
        while (at < end && data[at] >= '0' && data[at] <= '9') {
            at++;
        }
        return at - from;
    }
}
