package io.github.dbslicer.mask.fake;

import java.util.ArrayList;
import java.util.List;

/** Reads patterns of Datafaker's: {@code #} is a digit, {@code Ø} one that is not zero, {@code ?} a letter. */
final class NumberPattern {
    private static final char DIGIT = '#';
    private static final char DIGIT_NOT_ZERO = 'Ø';
    private static final char LETTER = '?';

    private NumberPattern() {}

    static Part part(String pattern, Encoding encoding) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char first = pattern.charAt(at);
            int end = at + 1;
            while (end < pattern.length() && continues(first, pattern.charAt(end))) {
                end++;
            }
            parts.add(
                    switch (first) {
                        case DIGIT -> new Digits(end - at);
                        case DIGIT_NOT_ZERO -> new Digits(end - at, false);
                        case LETTER -> new Letters(end - at);
                        default -> Literal.of(pattern.substring(at, end), encoding);
                    });
            at = end;
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private static boolean continues(char first, char next) {
        if (first == DIGIT || first == DIGIT_NOT_ZERO) {
            return next == DIGIT;
        }
        return first == LETTER ? next == LETTER : next != DIGIT && next != DIGIT_NOT_ZERO && next != LETTER;
    }

    /** Whether a text of Datafaker's data is no plain one but a pattern of digits and letters. */
    static boolean isPattern(String text) {
        return text.contains("##")
                || text.contains("#?")
                || text.contains("?#")
                || text.contains("??")
                || text.length() > 1 && text.startsWith("/") && text.endsWith("/");
    }
}
