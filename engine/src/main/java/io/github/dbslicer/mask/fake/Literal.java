package io.github.dbslicer.mask.fake;

import java.nio.charset.StandardCharsets;

/**
 * Always the same text.
 *
 * @param utf8 not to be changed
 * @param encodedBytes in the column's character set, or {@link Encoding#NONE}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Literal(byte[] utf8, int characters, int encodedBytes) implements Part {
    static Literal of(String text, Encoding encoding) {
        Size size = Size.of(text, encoding);
        return new Literal(text.getBytes(StandardCharsets.UTF_8), size.characters(), size.bytes());
    }

    Size size() {
        return new Size(characters, encodedBytes);
    }

    String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public void write(Dice dice, Candidate candidate) {
        candidate.append(this);
    }
}
