package io.github.dbslicer.mask.fake;

import io.github.dbslicer.mask.MaskedValue;
import io.github.dbslicer.mask.OriginalValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A fake in the making: its text in UTF-8, and how much room that takes. Used again for each value; for one thread. */
final class Candidate {
    /** A letter has at most three times the bytes in another case: ı is the I of two bytes, and K has one of three. */
    private static final int MOST_GROWTH = 3;

    private final int bytesOfAscii;
    private byte[] bytes = new byte[256];
    private int length;
    private int characters;
    private int encodedBytes;
    private boolean encodable = true;

    Candidate(Encoding encoding) {
        this.bytesOfAscii = encoding.bytesOfAscii();
    }

    void clear() {
        length = 0;
        characters = 0;
        encodedBytes = 0;
        encodable = true;
    }

    void append(Literal literal) {
        byte[] text = literal.utf8();
        reserve(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        characters += literal.characters();
        encodedBytes += literal.encodedBytes();
        encodable &= literal.encodedBytes() != Encoding.NONE;
    }

    /** Appends a character of ASCII. */
    void append(int ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        characters++;
        encodedBytes += bytesOfAscii;
    }

    void append(byte[] ascii, int from, int count) {
        for (int i = from; i < from + count; i++) {
            append(ascii[i]);
        }
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    int length() {
        return length;
    }

    byte at(int index) {
        return bytes[index];
    }

    void replace(int index, int ascii) {
        bytes[index] = (byte) ascii;
    }

    /** An empty text never does: it would not be seen that something was masked. */
    boolean fits(Room room) {
        return encodable && characters > 0 && characters <= room.characters() && encodedBytes <= room.bytes();
    }

    Size size() {
        return new Size(characters, encodable ? encodedBytes : Encoding.NONE);
    }

    String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    void give(MaskedValue masked) {
        masked.set(bytes, 0, length);
    }

    /** Whether it is the original but for the case of letters and blanks around it. */
    boolean equalsButForCase(OriginalValue original) {
        byte[] other = original.bytes();
        int start = original.start();
        int end = start + original.length();
        while (start < end && other[start] == ' ') {
            start++;
        }
        while (start < end && other[end - 1] == ' ') {
            end--;
        }
        int otherLength = end - start;
        if (otherLength > MOST_GROWTH * length || length > MOST_GROWTH * otherLength) {
            return false;
        }
        int same = 0;
        while (same < length && same < otherLength && lower(bytes[same]) == lower(other[start + same])) {
            same++;
        }
        if (same == length && same == otherLength) {
            return true;
        }
        // Letters of ASCII differ already, unless one of the two is of those few that are the other case of one beyond
        // it.
        boolean beyondAscii = same < length && bytes[same] < 0 || same < otherLength && other[start + same] < 0;
        return beyondAscii && equalsButForCase(text(), new String(other, start, otherLength, StandardCharsets.UTF_8));
    }

    private static boolean equalsButForCase(String one, String other) {
        // The first knows that ß is SS, the second that ı and i are one letter to those who do not tell them apart.
        return one.toUpperCase(Locale.ROOT).equals(other.toUpperCase(Locale.ROOT)) || one.equalsIgnoreCase(other);
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }
}
