package io.github.dbslicer.dialect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What stands in a literal for a character that clients do not let through: {@code \r} or, where the text has that itself, {@code \r0} and so on. The
 * literal is then to be put into {@code replace(literal, stand-in, character)}. None begins in the text and ends in a stand-in, since what it begins
 * with is nowhere else in it.
 */
public record StandIn(byte character, String text) {

    /** For a character of a text that its letter tells. */
    public static StandIn of(byte character, char letter, byte[] bytes, int start, int end) {
        String text = "\\" + letter;
        for (int number = 0; contains(bytes, start, end, text.getBytes(StandardCharsets.US_ASCII)); number++) {
            text = "\\" + letter + number;
        }
        return new StandIn(character, text);
    }

    private static boolean contains(byte[] bytes, int start, int end, byte[] wanted) {
        for (int i = start; i <= end - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** Appends the bytes with the stand-in in the character's place, between single quotes. */
    public void appendQuoted(StatementText statement, byte[] bytes, int start, int end) throws IOException {
        statement.append('\'');
        int from = start;
        for (int i = start; i < end; i++) {
            if (bytes[i] == character || bytes[i] == '\'') {
                statement.append(bytes, from, i);
                statement.append(bytes[i] == character ? text : "''");
                from = i + 1;
            }
        }
        statement.append(bytes, from, end);
        statement.append('\'');
    }
}
