package io.github.dbslicer.mask.fake;

import io.github.dbslicer.mask.MaskedValue;
import io.github.dbslicer.mask.OriginalValue;
import io.github.dbslicer.mask.ValueMask;

/**
 * Puts words of no meaning in the place of those of a text, in one pass. A character takes as many bytes as before or one, so that there is room for the
 * text wherever there was for the original.
 */
final class TextMask implements ValueMask {
    /** Stands for a character beyond ASCII while a word is read. No letter or digit that takes its place is the same. */
    private static final byte LOWER = 0;

    private static final byte UPPER = 1;

    private final LoremWords words;
    private final RandomBits bits = new RandomBits();
    private final Utf8Characters original = new Utf8Characters();
    private byte[] text = new byte[256];
    private byte[] fresh = new byte[64];
    private int end;

    TextMask(LoremWords words) {
        this.words = words;
    }

    @Override
    public void mask(OriginalValue value, MaskedValue masked) {
        bits.begin(value.draws());
        original.begin(value.bytes(), value.start(), value.length());
        if (text.length < value.length()) {
            text = new byte[Math.max(2 * text.length, value.length())];
        }
        end = 0;
        original.next();
        while (original.kind() != CharacterKind.END) {
            if (original.kind() == CharacterKind.BREAK) {
                end = original.copy(text, end);
                original.next();
            } else {
                replaceRun(original.kind());
            }
        }
        masked.set(text, 0, end);
    }

    /** A word or a number. What takes its place is drawn until it differs. */
    private void replaceRun(CharacterKind kind) {
        int start = end;
        while (original.kind() == kind) {
            text[end++] = read(original.point());
            original.next();
        }
        int length = end - start;
        if (fresh.length < length) {
            fresh = new byte[2 * length];
        }
        do {
            draw(kind, length, start);
        } while (isOriginal(start, length));
        System.arraycopy(fresh, 0, text, start, length);
    }

    private static byte read(int point) {
        if (point < 0x80) {
            return (byte) point;
        }
        return Character.isUpperCase(point) ? UPPER : LOWER;
    }

    private void draw(CharacterKind kind, int length, int start) {
        if (kind == CharacterKind.DIGIT) {
            for (int i = 0; i < length; i++) {
                fresh[i] = (byte) ('0' + bits.below(10));
            }
            return;
        }
        words.write(length, bits, fresh);
        for (int i = 0; i < length; i++) {
            byte letter = text[start + i];
            if (letter == UPPER || letter >= 'A' && letter <= 'Z') {
                fresh[i] = (byte) (fresh[i] - ('a' - 'A'));
            }
        }
    }

    private boolean isOriginal(int start, int length) {
        for (int i = 0; i < length; i++) {
            if (fresh[i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }
}
