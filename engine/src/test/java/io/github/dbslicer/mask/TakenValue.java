package io.github.dbslicer.mask;

import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what a mask gave last. */
public final class TakenValue implements MaskedValue {
    private byte @Nullable [] bytes;
    private byte storageClass;

    /** Masks a value with it. */
    public static TakenValue of(ValueMask mask, OriginalValue original) {
        TakenValue taken = new TakenValue();
        mask.mask(original, taken);
        return taken;
    }

    @Override
    public void set(byte[] source, int start, int length) {
        set(source, start, length, RowBatch.TEXT);
    }

    @Override
    public void set(String text) {
        set(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void set(byte[] source, int start, int length, byte newClass) {
        bytes = Arrays.copyOfRange(source, start, start + length);
        storageClass = newClass;
    }

    /** Empty where it is NULL. */
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes);
    }

    /** The value, which is not NULL, as a text. */
    public String text() {
        return new String(bytes().orElseThrow(), StandardCharsets.UTF_8);
    }

    public byte storageClass() {
        return storageClass;
    }
}
