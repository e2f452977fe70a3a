package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.MaskKey;
import java.math.BigInteger;

/**
 * Gives each number below a bound another one below it, and each one once: a permutation that nobody can foretell without the key. For one thread.
 *
 * <p>Large bounds take FF1 over as many bits as the bound has, again and again until the result is below it: "cycle walking" of Black and Rogaway, "Ciphers
 * with Arbitrary Finite Domains", less than two rounds on average. Bounds that are too small for FF1 take a table.
 */
final class KeyedPermutation {
    private static final BigInteger LEAST = BigInteger.valueOf(NumeralCipher.LEAST);

    private final NumeralCipher bits;
    private final ShuffledTables tables;

    KeyedPermutation(MaskKey key, ShuffledTables tables) {
        this.bits = new NumeralCipher(key.derive("FF1").bytes(), 2, new byte[0]);
        this.tables = tables;
    }

    /** @param number from 0 up to, but not including, {@code bound} */
    BigInteger of(BigInteger number, BigInteger bound) {
        if (bound.compareTo(LEAST) < 0) {
            return BigInteger.valueOf(tables.of(bound.intValueExact())[number.intValueExact()]);
        }
        byte[] numerals = new byte[bound.subtract(BigInteger.ONE).bitLength()];
        BigInteger result = number;
        do {
            write(result, numerals);
            bits.encrypt(numerals);
            result = read(numerals);
        } while (result.compareTo(bound) >= 0);
        return result;
    }

    private static void write(BigInteger number, byte[] numerals) {
        for (int i = 0; i < numerals.length; i++) {
            numerals[i] = (byte) (number.testBit(numerals.length - 1 - i) ? 1 : 0);
        }
    }

    private static BigInteger read(byte[] numerals) {
        byte[] magnitude = new byte[(numerals.length + Byte.SIZE - 1) / Byte.SIZE];
        int end = numerals.length - 1;
        for (int bit = 0; bit <= end; bit++) {
            magnitude[magnitude.length - 1 - bit / Byte.SIZE] |= (byte) (numerals[end - bit] << bit % Byte.SIZE);
        }
        return new BigInteger(1, magnitude);
    }
}
