package io.github.dbslicer.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
        assertThat(Utf8.isValid(bytes, 0, bytes.length))
                .as("%s", (Object) bytes)
                .isEqualTo(byJava(bytes));
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
