package io.github.dbslicer.mask.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.mask.MaskKey;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedPermutationTest {
    private static final MaskKey KEY = MaskKey.of(new byte[16]);

    private final KeyedPermutation permutation = of(KEY);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 100, 26 * 26 * 10, 65_536, 999_999})
    void givesEachNumberOfFewAnotherOne(int bound) {
        BitSet seen = new BitSet(bound);
        for (int i = 0; i < bound; i++) {
            int result = of(permutation, i, bound);
            assertThat(result != i && result < bound && !seen.get(result)).isTrue();
            seen.set(result);
        }
        assertThat(seen.cardinality()).isEqualTo(bound);
    }

    @Test
    void aSingleNumberStays() {
        assertThat(of(permutation, 0, 1)).isZero();
    }

    /** All of them with the property set, a part without. */
    @Test
    void givesEachNumberOfTheLeastBoundOfTheCipherOnce() {
        int bound = NumeralCipher.LEAST;
        int tried = Integer.getInteger("dbslicer.test.permuted", 20_000);
        BitSet seen = new BitSet(bound);
        for (int i = 0; i < tried; i++) {
            seen.set(of(permutation, i, bound));
        }
        assertThat(seen.cardinality()).isEqualTo(tried);
        assertThat(seen.length()).isLessThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000003",
                "2147483648",
                "4294967297",
                "9223372036854775808",
                "1329227995784915872903807060280344576"
            })
    void keepsNumbersBelowTheirBoundAndApart(String text) {
        BigInteger bound = new BigInteger(text);
        Random random = new Random(1);
        Set<BigInteger> originals = new HashSet<>();
        Set<BigInteger> results = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            BigInteger number = new BigInteger(bound.bitLength() + 20, random).mod(bound);
            originals.add(number);
            BigInteger result = permutation.of(number, bound);
            assertThat(result).isBetween(BigInteger.ZERO, bound.subtract(BigInteger.ONE));
            results.add(result);
        }
        assertThat(results).hasSameSizeAs(originals);
        assertThat(permutation.of(bound.subtract(BigInteger.ONE), bound)).isLessThan(bound);
    }

    /** Masked keys of former runs hang on these. */
    @Test
    void isTheSameForever() {
        assertThat(of(permutation, 7, 1_000)).isEqualTo(188);
        assertThat(of(permutation, 7, 1_000_000_000)).isEqualTo(65814709);
        assertThat(permutation.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(63))).isEqualTo(5854907708928211019L);
    }

    @Test
    void anotherKeyPermutesOtherwise() {
        KeyedPermutation other = of(MaskKey.of(new byte[] {1}));
        int same = 0;
        for (int i = 0; i < 1_000; i++) {
            same += of(permutation, i, 1_000) == of(other, i, 1_000) ? 1 : 0;
            same += of(permutation, i, 1 << 30) == of(other, i, 1 << 30) ? 1 : 0;
        }
        assertThat(same).isLessThan(10);
    }

    private static KeyedPermutation of(MaskKey key) {
        return new KeyedPermutation(key, new ShuffledTables(key));
    }

    private static int of(KeyedPermutation permutation, int number, int bound) {
        return permutation
                .of(BigInteger.valueOf(number), BigInteger.valueOf(bound))
                .intValueExact();
    }
}
