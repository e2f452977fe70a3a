package io.github.dbslicer.mask.fake;

import io.github.dbslicer.mask.Draws;
import io.github.dbslicer.mask.KeyedHash;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.MaskedValue;
import io.github.dbslicer.mask.OriginalValue;
import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A value and what a mask makes of it, in a test. */
final class Value implements OriginalValue, MaskedValue {
    private static final int MARGIN = 3;

    private final KeyedHash hash;
    private byte[] bytes = {};
    private byte[] masked = {};
    private int given;

    Value(MaskKey key) {
        this.hash = key.hash();
    }

    /** In the midst of other bytes, as in a batch. */
    Value of(byte[] value) {
        bytes = new byte[value.length + 2 * MARGIN];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy(value, 0, bytes, MARGIN, value.length);
        given = 0;
        return this;
    }

    Value of(String value) {
        return of(value.getBytes(StandardCharsets.UTF_8));
    }

    byte[] masked() {
        if (given != 1) {
            throw new AssertionError("A masked value was given " + given + " times");
        }
        return masked;
    }

    String maskedText() {
        return new String(masked(), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int start() {
        return MARGIN;
    }

    @Override
    public int length() {
        return bytes.length - 2 * MARGIN;
    }

    @Override
    public String text() {
        return new String(bytes, MARGIN, length(), StandardCharsets.UTF_8);
    }

    @Override
    public byte storageClass() {
        return RowBatch.TEXT;
    }

    @Override
    public Draws draws() {
        hash.update(bytes, MARGIN, length());
        return hash.draws();
    }

    @Override
    public void set(byte[] text, int start, int length) {
        masked = Arrays.copyOfRange(text, start, start + length);
        given++;
    }

    @Override
    public void set(String text) {
        set(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void set(byte[] text, int start, int length, byte storageClass) {
        set(text, start, length);
    }
}
