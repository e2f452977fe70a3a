package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MaskKeyTest {
    private final MaskKey key = MaskKey.of("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    /** Masked values of former runs hang on these. */
    @Test
    void keysFollowFromTheSecretAndTheLabelAlone() {
        assertThat(HexFormat.of().formatHex(key.bytes()))
                .isEqualTo("42b5250cfa80e6868d41adeef657e3aec70cbae9220c04377d05c039278bf203");
        assertThat(HexFormat.of().formatHex(key.derive("fake name.first_name").bytes()))
                .isEqualTo("87555a452678cd4fd9aca984a8b36d32bee2e070ab52edcb157eb9374be0c602");
        assertThat(key.fingerprint()).isEqualTo("06f96e338928");
    }

    @Test
    void otherSecretsAndOtherLabelsGiveOtherKeys() {
        MaskKey other = MaskKey.of("0123456789abcdeg".getBytes(StandardCharsets.UTF_8));
        assertThat(other.bytes()).isNotEqualTo(key.bytes());
        assertThat(other.fingerprint()).isNotEqualTo(key.fingerprint());
        assertThat(key.derive("a").bytes())
                .isNotEqualTo(key.derive("b").bytes())
                .isEqualTo(key.derive("a").bytes());
    }

    @Test
    void nobodyChangesAKey() {
        key.bytes()[0]++;
        assertThat(key.bytes())
                .isEqualTo(MaskKey.of("0123456789abcdef".getBytes(StandardCharsets.UTF_8))
                        .bytes());
    }

    @Test
    void drawsBelowABoundAreSpreadEvenly() {
        int[] counts = new int[7];
        long[] halves = new long[2];
        Draws draws = key.hash().draws();
        for (int i = 0; i < 70_000; i++) {
            counts[draws.below(7)]++;
            halves[draws.below(1L << 62) >= 1L << 61 ? 1 : 0]++;
        }
        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
        assertThat(Arrays.stream(halves).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(34_300L, 35_700L));
        assertThat(draws.below(1)).isZero();
        assertThat(draws.below(1L)).isZero();
    }

    @Test
    void drawsBelowABoundAreTheUpperPartOfTheirProductWithIt() {
        Draws draws = key.hash().draws();
        for (long bound : new long[] {1, 2, 10, 1_000_003, Integer.MAX_VALUE}) {
            draws.rewind();
            BigInteger one = word(draws);
            BigInteger two = one.shiftLeft(64).add(word(draws));
            draws.rewind();
            assertThat(draws.below((int) bound)).isEqualTo(part(one, bound, 64).intValueExact());
            draws.rewind();
            assertThat(draws.below(bound)).isEqualTo(part(two, bound, 128).longValueExact());
        }
    }

    @Test
    void drawsBelowLongBoundsCarry() {
        Draws draws = key.hash().draws();
        for (int i = 0; i < 1_000; i++) {
            draws.rewind();
            for (int skipped = 0; skipped < i; skipped++) {
                draws.bits();
            }
            BigInteger two = word(draws).shiftLeft(64).add(word(draws));
            draws.rewind();
            for (int skipped = 0; skipped < i; skipped++) {
                draws.bits();
            }
            assertThat(draws.below(Long.MAX_VALUE))
                    .isEqualTo(part(two, Long.MAX_VALUE, 128).longValueExact());
        }
    }

    private static BigInteger part(BigInteger bits, long bound, int width) {
        return bits.multiply(BigInteger.valueOf(bound)).shiftRight(width);
    }

    private static BigInteger word(Draws draws) {
        return new BigInteger(Long.toUnsignedString(draws.bits()));
    }
}
