package io.github.dbslicer.dialect.sqlite;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Floats as SQL that every SQLite reads as the same float. Up to 3.42 it scales the digits of a literal by a power of ten in the widest float that its
 * machine has, so that one in 12,000 of a dozen digits or more comes out wrong, seen with 3.40: of 200,000 at random, 34.34668836876914 and 15 others.
 * Digits that one multiplication or division of exact numbers turns into the float, and not nearly into its neighbour, come out right everywhere; other
 * floats are written as a whole number times a power of two.
 */
final class RealLiteral {
    private static final BigInteger EXACT_DIGITS = BigInteger.ONE.shiftLeft(53);
    /** The greatest power of ten that is a double. */
    private static final int EXACT_POWER = 22;
    /** Of the distance between two floats; a float of 64 bits errs by one 4,096th part. */
    private static final BigDecimal MARGIN = new BigDecimal(1.0 / 512);

    private static final int LARGEST_SHIFT = 62;

    private RealLiteral() {}

    static String of(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "9e999" : "-9e999";
        }
        String digits = Double.toString(value);
        return value == 0 || isReadAlike(value, new BigDecimal(digits)) ? digits : product(value);
    }

    private static boolean isReadAlike(double value, BigDecimal digits) {
        BigDecimal shortest = digits.stripTrailingZeros();
        if (Math.abs(shortest.scale()) > EXACT_POWER
                || shortest.unscaledValue().abs().compareTo(EXACT_DIGITS) > 0) {
            return false;
        }
        BigDecimal exact = new BigDecimal(value);
        double neighbour = digits.compareTo(exact) > 0 ? Math.nextUp(value) : Math.nextDown(value);
        BigDecimal distance = new BigDecimal(neighbour).subtract(exact).abs();
        BigDecimal toMiddle = distance.multiply(new BigDecimal(0.5))
                .subtract(digits.subtract(exact).abs());
        return toMiddle.compareTo(distance.multiply(MARGIN)) > 0;
    }

    /** None of the steps rounds: the last one makes the float, and those before it have its digits and a greater exponent, or a lesser one. */
    private static String product(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >> 52 & 0x7ff);
        long fraction = bits & (1L << 52) - 1;
        long whole = exponent == 0 ? fraction : fraction | 1L << 52;
        int power = Math.max(exponent, 1) - 1075;
        int zeros = Long.numberOfTrailingZeros(whole);
        StringBuilder product = new StringBuilder("(")
                .append(value < 0 ? "-" : "")
                .append(whole >> zeros)
                .append("*1.0");
        for (int left = power + zeros; left != 0; ) {
            int shift = Math.min(Math.abs(left), LARGEST_SHIFT);
            product.append(left > 0 ? '*' : '/').append(1L << shift);
            left -= left > 0 ? shift : -shift;
        }
        return product.append(')').toString();
    }
}
