package io.github.dbslicer.mask.kind;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.mask.MaskedValue;
import io.github.dbslicer.mask.OriginalValue;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.row.RowBatch;
import java.util.Arrays;

/** Encrypts the characters of an alphabet in a text, all together. Every other character stays where it is, but for letters and digits outside of ASCII. */
final class TextEncryption implements ValueCipher {
    /** The time that it takes grows with the square. */
    static final int MOST_CHARACTERS = 1_000;

    private final String name;
    private final Alphabet alphabet;

    /** @param name as the rules file calls the alphabet */
    TextEncryption(String name, Alphabet alphabet) {
        this.name = name;
        this.alphabet = alphabet;
    }

    @Override
    public ValueMask open(KeyedPermutation permutation) {
        RankedText ranked = new RankedText(alphabet, permutation);
        int[] places = new int[MOST_CHARACTERS];
        return (original, masked) -> mask(original, masked, ranked, places);
    }

    private void mask(OriginalValue original, MaskedValue masked, RankedText ranked, int[] places) {
        if (original.storageClass() != RowBatch.TEXT) {
            throw failure("a value is no text. Use 'encrypt: integer' for numbers");
        }
        byte[] text = Arrays.copyOfRange(original.bytes(), original.start(), original.start() + original.length());
        ranked.permute(text, places, find(text, original, places));
        masked.set(text);
    }

    private int find(byte[] text, OriginalValue original, int[] places) {
        int count = 0;
        int signs = 0;
        for (int i = 0; i < text.length; i++) {
            signs |= text[i];
            if (alphabet.has(text[i])) {
                if (count == MOST_CHARACTERS) {
                    throw failure("a value has more than 1,000 characters to encrypt. Use 'hash' or 'text'");
                }
                places[count++] = i;
            } else if (alphabet.refuses(text[i])) {
                throw failure(
                        "a value has hexadecimal digits of the other letter case, which 'case: upper' or 'case: lower' decides");
            }
        }
        if (count == 0) {
            throw failure("a value has no character to encrypt, and would stay as it is. Use another mask");
        }
        if (signs < 0
                && original.text().codePoints().anyMatch(point -> point > 0x7f && Character.isLetterOrDigit(point))) {
            throw failure(
                    "a value has letters or digits outside of ASCII, which would stay as they are. Use 'hash' or 'text'");
        }
        return count;
    }

    private SliceException failure(String message) {
        return new SliceException(ErrorCode.CONFIGURATION, "'encrypt: " + name + "': " + message + ".");
    }
}
