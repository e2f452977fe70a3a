package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.Draws;
import io.github.dbslicer.mask.KeyedHash;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.OriginalValue;
import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;

/** A value of bytes for masks in tests. */
final class BytesValue implements OriginalValue {
    private final byte[] bytes;

    BytesValue(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int start() {
        return 0;
    }

    @Override
    public int length() {
        return bytes.length;
    }

    @Override
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public byte storageClass() {
        return RowBatch.TEXT;
    }

    @Override
    public Draws draws() {
        KeyedHash hash = MaskKey.of(new byte[16]).hash();
        hash.update(bytes, 0, bytes.length);
        return hash.draws();
    }
}
