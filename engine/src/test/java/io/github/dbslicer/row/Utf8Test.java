package io.github.dbslicer.row;

import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void saysOfEveryBeginningWhatJavaSays() {
        byte[] thirds = {0x00, 0x7f, (byte) 0x80, (byte) 0xbf, (byte) 0xc0};
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                for (byte third : thirds) {
                    check((byte) first, (byte) second, third);
                    check((byte) first, (byte) second, third, (byte) 0x80);
                }
                check((byte) first, (byte) second);
            }
            check((byte) first);
        }
    }

    private static void check(byte... bytes) {
        // An assertion for each of half a million takes seconds.
        if (Utf8.isValid(bytes, 0, bytes.length) != byJava(bytes)) {
            fail("not so of " + HexFormat.of().formatHex(bytes));
        }
    }

    private static boolean byJava(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException none) {
            return false;
        }
    }
}
