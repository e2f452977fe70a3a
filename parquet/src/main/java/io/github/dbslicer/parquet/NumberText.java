package io.github.dbslicer.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Numbers in the form that common types have. */
final class NumberText {
    private static final int LONG_DIGITS = 18;

    private NumberText() {}

    /** A whole number of so many bits; an unsigned one as the signed one of the same bits. */
    static long whole(byte[] text, int length, int bits, boolean unsigned) throws UnfitValue {
        String held = (unsigned ? "unsigned" : "signed") + " whole numbers of " + bits + " bits";
        if (length > 0 && length <= LONG_DIGITS && (text[0] != '-' || length > 1)) {
            return inRange(digits(text, length, held), bits, unsigned, held);
        }
        try {
            String digits = new String(text, 0, length, StandardCharsets.US_ASCII);
            long value = unsigned ? Long.parseUnsignedLong(digits) : Long.parseLong(digits);
            return bits == Long.SIZE ? value : inRange(value, bits, unsigned, held);
        } catch (NumberFormatException none) {
            throw new UnfitValue(held);
        }
    }

    private static long digits(byte[] text, int length, String held) throws UnfitValue {
        boolean negative = text[0] == '-';
        long value = 0;
        for (int at = negative ? 1 : 0; at < length; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                throw new UnfitValue(held);
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    private static long inRange(long value, int bits, boolean unsigned, String held) throws UnfitValue {
        long most = bits == Long.SIZE ? Long.MAX_VALUE : (1L << (unsigned ? bits : bits - 1)) - 1;
        long least = unsigned ? 0 : -most - 1;
        if (value < least || value > most) {
            throw new UnfitValue(held);
        }
        return value;
    }

    /** The digits of a number with a point, as a whole number of units of its scale. */
    static BigInteger unscaled(byte[] text, int length, int precision, int scale) throws UnfitValue {
        String held = "numbers of " + precision + " digits, " + scale + " of them behind the point";
        try {
            BigDecimal value = new BigDecimal(new String(text, 0, length, StandardCharsets.US_ASCII)).setScale(scale);
            if (value.precision() > precision) {
                throw new UnfitValue(held);
            }
            return value.unscaledValue();
        } catch (ArithmeticException | NumberFormatException none) {
            throw new UnfitValue(held);
        }
    }

    static float single(byte[] text, int length) throws UnfitValue {
        String digits = new String(text, 0, length, StandardCharsets.US_ASCII);
        String held = "floats of 32 bits";
        try {
            float value = Float.parseFloat(digits);
            if (isOther(Float.isInfinite(value), value == 0, digits)) {
                throw new UnfitValue(held);
            }
            return value;
        } catch (NumberFormatException none) {
            throw new UnfitValue(held);
        }
    }

    static double twofold(byte[] text, int length) throws UnfitValue {
        String digits = new String(text, 0, length, StandardCharsets.US_ASCII);
        String held = "floats of 64 bits";
        try {
            double value = Double.parseDouble(digits);
            if (isOther(Double.isInfinite(value), value == 0, digits)) {
                throw new UnfitValue(held);
            }
            return value;
        } catch (NumberFormatException none) {
            throw new UnfitValue(held);
        }
    }

    /** Whether a number beyond the greatest or below the least has become infinite or zero. */
    private static boolean isOther(boolean infinite, boolean zero, String digits) {
        if (infinite) {
            return !digits.endsWith("Infinity");
        }
        return zero
                && digits.chars()
                        .takeWhile(digit -> digit != 'e' && digit != 'E')
                        .anyMatch(digit -> digit >= '1' && digit <= '9');
    }
}
