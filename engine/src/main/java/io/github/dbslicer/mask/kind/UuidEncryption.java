package io.github.dbslicer.mask.kind;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.mask.MaskedValue;
import io.github.dbslicer.mask.OriginalValue;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;

/**
 * Encrypts UUIDs, but for the two digits that tell version and variant.
 *
 * @param binary whether they are 16 bytes in place of a text; values that carry their own type say so themselves
 * @param upper whether texts have the digits A to F in place of a to f
 */
record UuidEncryption(boolean binary, boolean upper) implements ValueCipher {
    private static final int BYTES = 16;
    private static final String FORM = "xxxxxxxx-xxxx-?xxx-?xxx-xxxxxxxxxxxx";

    @Override
    public ValueMask open(KeyedPermutation permutation) {
        Alphabet alphabet = Alphabet.hex(upper);
        RankedText texts = new RankedText(alphabet, permutation);
        RankedText ofBytes = new RankedText(Alphabet.hex(false), permutation);
        int[] places = IntStream.range(0, FORM.length())
                .filter(at -> FORM.charAt(at) == 'x')
                .toArray();
        return (original, masked) -> {
            if (binary || original.storageClass() == RowBatch.BLOB) {
                maskBytes(original, masked, text -> ofBytes.permute(text, places, places.length));
            } else {
                maskText(original, masked, alphabet, text -> texts.permute(text, places, places.length));
            }
        };
    }

    private interface Step {
        void permute(byte[] text);
    }

    private void maskText(OriginalValue original, MaskedValue masked, Alphabet alphabet, Step step) {
        byte[] text = Arrays.copyOfRange(original.bytes(), original.start(), original.start() + original.length());
        if (original.storageClass() != RowBatch.TEXT || !isUuid(text, alphabet)) {
            throw failure("a value is no UUID of 36 characters, its digits in " + (upper ? "upper" : "lower")
                    + " case as 'case' says, or as it is without");
        }
        step.permute(text);
        masked.set(text);
    }

    private static void maskBytes(OriginalValue original, MaskedValue masked, Step step) {
        if (original.length() != BYTES) {
            throw failure("a value has not the 16 bytes of a UUID");
        }
        HexFormat hex = HexFormat.of();
        StringBuilder digits = new StringBuilder(
                hex.formatHex(original.bytes(), original.start(), original.start() + original.length()));
        for (int at = FORM.indexOf('-'); at >= 0; at = FORM.indexOf('-', at + 1)) {
            digits.insert(at, '-');
        }
        byte[] text = digits.toString().getBytes(StandardCharsets.US_ASCII);
        step.permute(text);
        byte[] result = hex.parseHex(new String(text, StandardCharsets.US_ASCII).replace("-", ""));
        masked.set(result, 0, result.length, original.storageClass());
    }

    private static boolean isUuid(byte[] text, Alphabet alphabet) {
        if (text.length != FORM.length()) {
            return false;
        }
        for (int at = 0; at < text.length; at++) {
            if (FORM.charAt(at) == '-' ? text[at] != '-' : !alphabet.has(text[at])) {
                return false;
            }
        }
        return true;
    }

    private static SliceException failure(String message) {
        return new SliceException(ErrorCode.CONFIGURATION, "'encrypt: uuid': " + message + ".");
    }
}
