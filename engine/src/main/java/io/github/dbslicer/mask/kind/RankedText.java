package io.github.dbslicer.mask.kind;

import java.math.BigInteger;

/**
 * The characters of an alphabet in a text, as one number: that of the text among all that have characters of the same classes in the same places. For one
 * thread.
 */
final class RankedText {
    private final Alphabet alphabet;
    private final KeyedPermutation permutation;

    RankedText(Alphabet alphabet, KeyedPermutation permutation) {
        this.alphabet = alphabet;
        this.permutation = permutation;
    }

    /**
     * Gives the text another number. Texts that differ in letter case alone get ones that do so, too, for which the permutation must know nothing but how
     * many texts there are: a collation that takes the former for one takes the latter for one.
     *
     * @param places of the characters that change
     * @param count of the places
     */
    void permute(byte[] text, int[] places, int count) {
        BigInteger number = BigInteger.ZERO;
        BigInteger bound = BigInteger.ONE;
        for (int i = 0; i < count; i++) {
            byte character = text[places[i]];
            BigInteger size = BigInteger.valueOf(alphabet.size(character));
            number = number.multiply(size).add(BigInteger.valueOf(alphabet.rank(character)));
            bound = bound.multiply(size);
        }
        BigInteger rest = permutation.of(number, bound);
        for (int i = count - 1; i >= 0; i--) {
            byte character = text[places[i]];
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(alphabet.size(character)));
            text[places[i]] = alphabet.with(character, parts[1].intValue());
            rest = parts[0];
        }
    }
}
