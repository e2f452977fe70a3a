package io.github.dbslicer.slice;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Types of the key columns of generated tables. Values are texts in one canonical form each, of a pool so small that references meet
 * rows. Letters of {@link #TEXT} come in either case.
 */
enum KeyType {
    INTEGER(true),
    BIGINT(true),
    UNSIGNED(true),
    TEXT(false),
    UUID(false),
    BINARY(false),
    DECIMAL(false),
    DATE(false);

    private static final String LETTERS = "abcdefghABCDEFGH";

    private final boolean wholeNumber;

    KeyType(boolean wholeNumber) {
        this.wholeNumber = wholeNumber;
    }

    /** Whether a relation that no database declares may pair columns of these types. */
    boolean comparesTo(KeyType other) {
        return this == other || wholeNumber && other.wholeNumber;
    }

    /** Whether a value of a type that this one compares to can be stored in this one. */
    boolean holds(String value) {
        return switch (this) {
            case INTEGER -> value.length() <= 4;
            case BIGINT -> value.length() < 20 || value.startsWith("-");
            case UNSIGNED -> !value.startsWith("-");
            case TEXT, UUID, BINARY, DECIMAL, DATE -> true;
        };
    }

    String randomValue(SplittableRandom random) {
        int pick = random.nextInt(80);
        return switch (this) {
            case INTEGER -> Integer.toString(pick - 10);
            case BIGINT ->
                Long.toString(pick < 60 ? pick - 10 : pick < 70 ? Long.MAX_VALUE - pick : Long.MIN_VALUE + pick);
            case UNSIGNED -> Long.toUnsignedString(pick < 50 ? pick : pick - 80);
            case TEXT -> text(random);
            case UUID -> String.format(Locale.ROOT, "0f8fad5b-d9cb-469f-%04x-%012x", 0x8000 + pick, pick * 7919L);
            case BINARY -> String.format(Locale.ROOT, "%02x00%012xff27%012x", 255 - pick, pick * 7919L, pick % 7);
            case DECIMAL -> String.format(Locale.ROOT, "%d.%03d000", pick / 8, pick % 8 * 125);
            case DATE -> String.format(Locale.ROOT, "20%02d-%02d-%02d", pick / 4, pick % 12 + 1, pick % 28 + 1);
        };
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(2);
        for (int index = 0; index < length; index++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
