package io.github.dbslicer.mask.kind;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.mask.MaskedValue;
import io.github.dbslicer.mask.OriginalValue;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.row.RowBatch;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Encrypts whole numbers of a range: those below zero become others below zero, all others others from zero on.
 *
 * @param padded whether zeros may stand before a number and mean nothing
 */
record IntegerEncryption(NumberRange range, boolean padded) implements ValueCipher {

    @Override
    public ValueMask open(KeyedPermutation permutation) {
        return (original, masked) -> mask(original, masked, permutation);
    }

    private void mask(OriginalValue original, MaskedValue masked, KeyedPermutation permutation) {
        BigInteger number = read(original);
        if (!range.has(number)) {
            throw failure("a value is not from " + range.least() + " to " + range.most()
                    + ", for which all columns of the mask have room. Leave out 'digits' or give more");
        }
        byte[] result = encrypted(number, permutation).toString().getBytes(StandardCharsets.US_ASCII);
        masked.set(result, 0, result.length, original.storageClass());
    }

    private BigInteger encrypted(BigInteger number, KeyedPermutation permutation) {
        if (number.signum() < 0) {
            // -1 is the first, so that both halves of a machine's integers are alike
            NumberRange part = range.negative();
            return part.most().subtract(permutation.of(part.most().subtract(number), part.size()));
        }
        NumberRange part = range.natural();
        return part.least().add(permutation.of(number.subtract(part.least()), part.size()));
    }

    private BigInteger read(OriginalValue original) {
        byte storageClass = original.storageClass();
        if (storageClass != RowBatch.TEXT && storageClass != RowBatch.INTEGER || !isWhole(original)) {
            throw failure("a value is no whole number. Use 'encrypt: digits' for texts, 'noise' for fractions");
        }
        return new BigInteger(original.text());
    }

    /** Two spellings of one number could become one where they are two texts. */
    private boolean isWhole(OriginalValue original) {
        byte[] bytes = original.bytes();
        int end = original.start() + original.length();
        int first = original.length() > 0 && bytes[original.start()] == '-' ? original.start() + 1 : original.start();
        for (int i = first; i < end; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        boolean canonical = first < end && (bytes[first] != '0' || original.length() == 1);
        return canonical || padded && first < end;
    }

    private static SliceException failure(String message) {
        return new SliceException(ErrorCode.CONFIGURATION, "'encrypt: integer': " + message + ".");
    }
}
