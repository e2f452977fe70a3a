package io.github.dbslicer.parquet;

import io.github.dbslicer.row.ByteArray;

/**
 * What some rows have in one column.
 *
 * @param kinds one byte for each row: {@link #NULL}, or the number of its value's kind, from 1 on
 * @param values of those that are not NULL, one after the other, each as its {@link ParquetType} has it
 */
record ColumnPart(PackedBytes kinds, PackedBytes values) {
    /** Stands for a row that has NULL there. */
    static final byte NULL = 0;

    static ColumnPart of(byte[] kinds, ByteArray values) {
        return new ColumnPart(PackedBytes.of(kinds, kinds.length), PackedBytes.of(values.data(), values.length()));
    }

    /** How much memory it takes. */
    long heldBytes() {
        return (long) kinds.heldLength() + values.heldLength();
    }

    /** How much memory it takes while it is encoded. */
    long bytes() {
        return (long) kinds.length() + values.length();
    }
}
