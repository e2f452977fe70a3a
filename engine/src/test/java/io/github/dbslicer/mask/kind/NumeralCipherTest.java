package io.github.dbslicer.mask.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralCipherTest {
    private static final String KEY = "2B7E151628AED2A6ABF7158809CF4F3C";
    private static final String LONGER = KEY + "EF4359D8D580AA4F";
    private static final String LONGEST = LONGER + "7F036D6F04FC6A94";
    private static final String TWEAK = "39383736353433323130";
    private static final String OTHER_TWEAK = "3737373770717273373737";
    private static final String NUMERALS = "0123456789abcdefghijklmnopqrstuvwxyz";

    /** The nine samples that NIST publishes of FF1. */
    @ParameterizedTest
    @CsvSource({
        KEY + ", 10, '', 0123456789, 2433477484",
        KEY + ", 10, " + TWEAK + ", 0123456789, 6124200773",
        KEY + ", 36, " + OTHER_TWEAK + ", 0123456789abcdefghi, a9tv40mll9kdu509eum",
        LONGER + ", 10, '', 0123456789, 2830668132",
        LONGER + ", 10, " + TWEAK + ", 0123456789, 2496655549",
        LONGER + ", 36, " + OTHER_TWEAK + ", 0123456789abcdefghi, xbj3kv35jrawxv32ysr",
        LONGEST + ", 10, '', 0123456789, 6657667009",
        LONGEST + ", 10, " + TWEAK + ", 0123456789, 1001623463",
        LONGEST + ", 36, " + OTHER_TWEAK + ", 0123456789abcdefghi, xs8a0azh2avyalyzuwd"
    })
    void encryptsTheSamplesOfTheStandard(String key, int radix, String tweak, String plain, String expected) {
        HexFormat hex = HexFormat.of();
        byte[] numerals = new byte[plain.length()];
        for (int i = 0; i < numerals.length; i++) {
            numerals[i] = (byte) NUMERALS.indexOf(plain.charAt(i));
        }
        new NumeralCipher(hex.parseHex(key), radix, hex.parseHex(tweak)).encrypt(numerals);
        StringBuilder result = new StringBuilder();
        for (byte numeral : numerals) {
            result.append(NUMERALS.charAt(numeral));
        }
        assertThat(result).hasToString(expected);
    }

    @Test
    void refusesFewerStringsThanTheStandardAllows() {
        NumeralCipher bits = new NumeralCipher(new byte[32], 2, new byte[0]);
        assertThatThrownBy(() -> bits.encrypt(new byte[19])).isInstanceOf(IllegalArgumentException.class);
        bits.encrypt(new byte[20]);
    }
}
