package io.github.dbslicer.mask.fake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How long texts are in a column's character set.
 *
 * @param charset one that can encode
 */
record Encoding(Charset charset) {
    static final int NONE = -1;

    /** Bytes of the text, or {@link #NONE} where the character set does not have all of its characters. */
    int bytes(String text) {
        // A new encoder each time: they hold state, and this is asked while a mask is made, not for values.
        if (!charset.newEncoder().canEncode(text)) {
            return NONE;
        }
        return text.getBytes(charset).length;
    }

    /** Bytes of each letter and digit of ASCII. */
    int bytesOfAscii() {
        return "00".getBytes(charset).length - "0".getBytes(charset).length;
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }
}
