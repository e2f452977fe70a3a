package io.github.dbslicer.mask;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The value that a mask looks at: one after the other. For one thread. */
final class CurrentValue implements OriginalValue {
    private final PlainForm form;
    private final KeyedHash hash;
    private final ChoosingValues by;
    private RowBatch rows;
    private int row;

    /** @param by empty where the value itself decides */
    CurrentValue(PlainForm form, KeyedHash hash, ChoosingValues by) {
        this.form = form;
        this.hash = hash;
        this.by = by;
        this.rows = new RowBatch(1);
    }

    void take(RowBatch newRows, int newRow, int position) {
        rows = newRows;
        row = newRow;
        form.take(newRows, newRow, position);
    }

    @Override
    public byte[] bytes() {
        return form.bytes();
    }

    @Override
    public int start() {
        return form.start();
    }

    @Override
    public int length() {
        return form.length();
    }

    @Override
    public String text() {
        if (isAscii()) {
            return new String(bytes(), start(), length(), StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(), start(), length()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SliceException(
                    ErrorCode.SOURCE_READ, "it holds bytes that are no text, which this mask cannot read.", e);
        }
    }

    private boolean isAscii() {
        byte[] bytes = bytes();
        int end = start() + length();
        for (int index = start(); index < end; index++) {
            if (bytes[index] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public byte storageClass() {
        return form.storageClass();
    }

    @Override
    public Draws draws() {
        if (by.isEmpty()) {
            hash.update(bytes(), start(), length());
        } else {
            by.update(hash, rows, row);
        }
        return hash.draws();
    }
}
