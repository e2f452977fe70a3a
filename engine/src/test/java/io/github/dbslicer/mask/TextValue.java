package io.github.dbslicer.mask;

import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;

/** A value for masks in tests, in the midst of other bytes, whose draws are those of its bytes under a key. */
public final class TextValue implements OriginalValue {
    private static final int BEFORE = 3;

    private final String text;
    private final byte[] bytes;
    private final byte storageClass;
    private final MaskKey key;
    private final String by;

    private TextValue(String text, byte storageClass, MaskKey key, String by) {
        this.text = text;
        this.bytes = ("abc" + text + "1").getBytes(StandardCharsets.UTF_8);
        this.storageClass = storageClass;
        this.key = key;
        this.by = by;
    }

    public TextValue(String text, byte storageClass) {
        this(text, storageClass, MaskKey.of(new byte[16]), text);
    }

    public TextValue(String text, MaskKey key) {
        this(text, RowBatch.TEXT, key, text);
    }

    /** The same value, whose draws are those of another. */
    public TextValue by(String other) {
        return new TextValue(text, storageClass, key, other);
    }

    /** The same value in another class of storage. */
    public TextValue in(byte otherClass) {
        return new TextValue(text, otherClass, key, by);
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int start() {
        return BEFORE;
    }

    @Override
    public int length() {
        return bytes.length - BEFORE - 1;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public byte storageClass() {
        return storageClass;
    }

    @Override
    public Draws draws() {
        KeyedHash hash = key.hash();
        byte[] decisive = by.getBytes(StandardCharsets.UTF_8);
        hash.update(decisive, 0, decisive.length);
        return hash.draws();
    }
}
