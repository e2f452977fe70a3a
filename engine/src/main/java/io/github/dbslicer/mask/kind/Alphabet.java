package io.github.dbslicer.mask.kind;

import java.util.Arrays;
import java.util.List;

/** Characters of ASCII that are encrypted: each one stays in its class. */
final class Alphabet {
    private static final String DIGITS = "0123456789";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final int ASCII = 128;

    private final List<String> classes;
    private final String foreign;
    private final byte[] classOf = new byte[ASCII];
    private final byte[] rankOf = new byte[ASCII];

    private Alphabet(String foreign, String... classes) {
        this.classes = List.of(classes);
        this.foreign = foreign;
        Arrays.fill(classOf, (byte) -1);
        for (int each = 0; each < classes.length; each++) {
            for (int rank = 0; rank < classes[each].length(); rank++) {
                classOf[classes[each].charAt(rank)] = (byte) each;
                rankOf[classes[each].charAt(rank)] = (byte) rank;
            }
        }
    }

    static Alphabet digits() {
        return new Alphabet("", DIGITS);
    }

    static Alphabet letters() {
        return new Alphabet("", UPPER, LOWER);
    }

    static Alphabet alphanumeric() {
        return new Alphabet("", DIGITS, UPPER, LOWER);
    }

    /** The letters of the other case are none of its own, and cannot stay either: two values would become one. */
    static Alphabet hex(boolean upper) {
        return upper ? new Alphabet("abcdef", DIGITS + "ABCDEF") : new Alphabet("ABCDEF", DIGITS + "abcdef");
    }

    /** Whether a character is encrypted. */
    boolean has(byte character) {
        return character >= 0 && classOf[character] >= 0;
    }

    /** Whether a character may not stand in a value. */
    boolean refuses(byte character) {
        return foreign.indexOf(character) >= 0;
    }

    /** How many characters the class of a character has. */
    int size(byte character) {
        return classes.get(classOf[character]).length();
    }

    /** The character's number in its class. */
    int rank(byte character) {
        return rankOf[character];
    }

    /** The character with another number in the same class. */
    byte with(byte character, int rank) {
        return (byte) classes.get(classOf[character]).charAt(rank);
    }
}
