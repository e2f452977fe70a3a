package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;

/**
 * A view of one value where the driver received it. One view per thread is used again and again: it is good until the thread asks the
 * driver for the next value.
 */
public final class RawValue {
    private byte[] buffer = new byte[0];
    private int offset;
    private int length;

    RawValue() {}

    void point(byte[] newBuffer, int newOffset, int newLength) {
        buffer = newBuffer;
        offset = newOffset;
        length = newLength;
    }

    /** Appends the value's bytes, as they are, to a batch. */
    void appendTo(RowBatch batch) {
        batch.append(buffer, offset, length);
    }
}
