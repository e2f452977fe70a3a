package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedHashTest {
    /** The test cases 1, 2, 3, 4, 6 and 7 of RFC 4231: 5 is of a cut hash. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 1, 4869205468657265, 1,"
                + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, 1, 7768617420646f2079612077616e7420666f72206e6f7468696e673f, 1,"
                + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aa, 20, dd, 50, 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "0102030405060708090a0b0c0d0e0f10111213141516171819, 1, cd, 50,"
                + " 82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
        "aa, 131, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374, 1,"
                + " 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        "aa, 131, 5468697320697320612074657374207573696e672061206c6172676572207468616e20626c6f636b2d73697a65206b657920616e6420612"
                + "06c6172676572207468616e20626c6f636b2d73697a6520646174612e20546865206b6579206e6565647320746f206265206861736865"
                + "64206265666f7265206265696e6720757365642062792074686520484d414320616c676f726974686d2e, 1,"
                + " 9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    })
    void hashesTheVectorsOfRfc4231(String key, int keyTimes, String data, int dataTimes, String expected) {
        KeyedHash hash = new KeyedHash(HexFormat.of().parseHex(key.repeat(keyTimes)));
        byte[] bytes = HexFormat.of().parseHex(data.repeat(dataTimes));
        hash.update(bytes, 0, bytes.length);
        assertThat(HexFormat.of().formatHex(hash.digest())).isEqualTo(expected);
    }

    @Test
    void isTheHmacOfJavaForKeysAndTextsOfEveryLengthAndInPieces() throws GeneralSecurityException {
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            byte[] key = new byte[1 + random.nextInt(150)];
            byte[] text = new byte[i];
            random.nextBytes(key);
            random.nextBytes(text);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            int cut = random.nextInt(i + 1);
            KeyedHash hash = new KeyedHash(key);
            for (int round = 0; round < 2; round++) {
                hash.update(text, 0, cut);
                hash.update(text, cut, i - cut);
                assertThat(hash.digest()).isEqualTo(mac.doFinal(text));
            }
        }
    }

    @Test
    void lengthsTellValuesApart() {
        KeyedHash hash = MaskKey.of(bytes("a secret of the test")).hash();
        assertThat(composite(hash, "ab", "c")).isNotEqualTo(composite(hash, "a", "bc"));
        assertThat(composite(hash, "ab", "c")).isEqualTo(composite(hash, "ab", "c"));
    }

    @Test
    void drawsAreTheHashAndThenHashesOfItsNumberAndIt() {
        KeyedHash hash = new KeyedHash(bytes("key"));
        hash.update(bytes("value"), 0, 5);
        byte[] first = hash.digest();
        hash.updateLength(1);
        hash.update(first, 0, first.length);
        byte[] second = hash.digest();

        hash.update(bytes("value"), 0, 5);
        Draws draws = hash.draws();
        hash.update(bytes("the next value"), 0, 14);
        assertThat(words(draws, 4)).isEqualTo(first);
        assertThat(words(draws, 4)).isEqualTo(second);
        assertThat(words(draws, 4)).isNotEqualTo(second);
        draws.rewind();
        assertThat(words(draws, 4)).isEqualTo(first);
        assertThat(words(draws, 4)).isEqualTo(second);
        assertThat(hash.digest()).isEqualTo(digest("the next value"));
    }

    private static byte[] digest(String text) {
        KeyedHash hash = new KeyedHash(bytes("key"));
        hash.update(bytes(text), 0, text.length());
        return hash.digest();
    }

    private static byte[] composite(KeyedHash hash, String... values) {
        for (String value : values) {
            hash.updateLength(value.length());
            hash.update(bytes(value), 0, value.length());
        }
        return hash.digest();
    }

    private static byte[] words(Draws draws, int count) {
        byte[] result = new byte[Long.BYTES * count];
        for (int i = 0; i < count; i++) {
            ByteBuffer.wrap(result).putLong(Long.BYTES * i, draws.bits());
        }
        return result;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
