package io.github.dbslicer.mask;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts one that collations may take for one: those that differ in letter case, in accents, in how Unicode composes them, or in blanks at the end.
 * Bytes that are no UTF-8 stay as they are. For one thread.
 */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private byte[] folded = new byte[64];
    private int length;

    /** Returns an array that is valid until the next call, and holds {@link #length} bytes of the text. */
    byte[] fold(byte[] bytes, int start, int count) {
        if (folded.length < count) {
            folded = new byte[Math.max(count, 2 * folded.length)];
        }
        int signs = 0;
        for (int i = 0; i < count; i++) {
            byte each = bytes[start + i];
            signs |= each;
            folded[i] = each >= 'A' && each <= 'Z' ? (byte) (each + 'a' - 'A') : each;
        }
        length = count;
        if (signs < 0) {
            foldOther(bytes, start, count);
        }
        while (length > 0 && folded[length - 1] == ' ') {
            length--;
        }
        return folded;
    }

    int length() {
        return length;
    }

    private void foldOther(byte[] bytes, int start, int count) {
        try {
            CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes, start, count));
            // upper case first: some letters, such as the German sharp s, are more than one there
            String lower = text.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                    .replaceAll("");
            folded = bare.getBytes(StandardCharsets.UTF_8);
            length = folded.length;
        } catch (CharacterCodingException e) {
            // no text: letter case is nothing to it
            System.arraycopy(bytes, start, folded, 0, count);
            length = count;
        }
    }
}
