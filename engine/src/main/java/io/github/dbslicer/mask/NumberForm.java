package io.github.dbslicer.mask;

import java.math.BigDecimal;
import java.util.Optional;

/** The one spelling of a number: digits, with a point and a minus where they say something. */
final class NumberForm {
    /** A number of more digits stays as it is: nobody wrote them. */
    private static final int MOST_DIGITS = 20_000;

    private NumberForm() {}

    /** Whether it is a whole number in that spelling; others are looked at closer. */
    static boolean isCanonical(byte[] bytes, int start, int length) {
        int end = start + length;
        int at = length > 1 && bytes[start] == '-' ? start + 1 : start;
        if (at == end || bytes[at] == '0' && length > 1) {
            return false;
        }
        for (; at < end; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return true;
    }

    /** Empty where the text is no number. */
    static Optional<String> canonical(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            if (number.signum() == 0) {
                return Optional.of("0");
            }
            return Math.abs((long) number.scale()) > MOST_DIGITS
                    ? Optional.empty()
                    : Optional.of(number.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
