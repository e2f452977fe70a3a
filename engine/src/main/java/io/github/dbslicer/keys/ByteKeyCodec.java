package io.github.dbslicer.keys;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Keys of any columns, as bytes. Each component is its storage class, then its bytes with zero as {@code 00 FF}, then {@code 00 00}: no
 * key is the beginning of another, and keys sort by their components' bytes. Integers are made canonical digits.
 */
final class ByteKeyCodec implements KeyCodec {
    private static final byte NULL = (byte) 0xFF;
    private static final byte ESCAPED = (byte) 0xFF;

    private final List<Column> columns;
    private final boolean nullable;

    ByteKeyCodec(List<Column> columns, boolean nullable) {
        this.columns = List.copyOf(columns);
        this.nullable = nullable;
    }

    @Override
    public boolean exact() {
        return false;
    }

    @Override
    public KeyList newList() {
        return new ByteKeyList();
    }

    @Override
    public KeySet newSet() {
        return new ByteKeySet();
    }

    @Override
    public EncodedKeys encode(RowBatch rows, int[] positions, BitSet candidates) {
        ByteKeyList keys = new ByteKeyList();
        BitSet with = new BitSet(rows.rows());
        int unmatchable = 0;
        for (int row = candidates.nextSetBit(0); row >= 0; row = candidates.nextSetBit(row + 1)) {
            if (!nullable && WordKeyCodec.hasNull(rows, row, positions)) {
                continue;
            }
            if (encodeRow(rows, row, positions, keys)) {
                keys.commit();
                with.set(row);
            } else {
                keys.discard();
                unmatchable++;
            }
        }
        return new EncodedKeys(keys, with, unmatchable);
    }

    private boolean encodeRow(RowBatch rows, int row, int[] positions, ByteKeyList keys) {
        for (int component = 0; component < positions.length; component++) {
            int position = positions[component];
            if (rows.isNull(row, position)) {
                keys.put(NULL);
            } else if (columns.get(component).kind().isInteger()) {
                if (nullable) {
                    keys.put((byte) 0);
                }
                if (!encodeInteger(rows, row, position, columns.get(component), keys)) {
                    return false;
                }
            } else {
                keys.put(rows.storageClass(row, position));
                escape(rows.data(), rows.start(row, position), rows.length(row, position), keys);
            }
        }
        return true;
    }

    private static boolean encodeInteger(RowBatch rows, int row, int position, Column column, ByteKeyList keys) {
        long[] word = new long[1];
        if (!IntegerForm.parse(rows, row, position, column.kind(), word, 0)) {
            return false;
        }
        // the highest bit flipped, so that unsigned bytes sort as signed words do
        long ordered = word[0] ^ Long.MIN_VALUE;
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            keys.put((byte) (ordered >>> shift));
        }
        return true;
    }

    private static void escape(byte[] data, int start, int length, ByteKeyList keys) {
        for (int index = start; index < start + length; index++) {
            keys.put(data[index]);
            if (data[index] == 0) {
                keys.put(ESCAPED);
            }
        }
        keys.put((byte) 0);
        keys.put((byte) 0);
    }

    @Override
    public void decode(KeyList keys, int from, int to, RowBatch into) {
        ByteKeyList list = (ByteKeyList) keys;
        for (int index = from; index < to; index++) {
            int at = list.start(index);
            for (Column column : columns) {
                at = decodeComponent(list.data(), at, column, into);
            }
        }
    }

    private static int decodeComponent(byte[] data, int at, Column column, RowBatch into) {
        if (column.kind().isInteger()) {
            long ordered = 0;
            for (int index = at; index < at + Long.BYTES; index++) {
                ordered = ordered << Byte.SIZE | (data[index] & 0xFF);
            }
            IntegerForm.append(ordered ^ Long.MIN_VALUE, column.kind(), into);
            return at + Long.BYTES;
        }
        byte storageClass = data[at];
        byte[] value = new byte[16];
        int length = 0;
        int index = at + 1;
        while (data[index] != 0 || data[index + 1] == ESCAPED) {
            if (length == value.length) {
                value = Arrays.copyOf(value, length * 2);
            }
            value[length++] = data[index];
            index += data[index] == 0 ? 2 : 1;
        }
        into.append(value, 0, length, storageClass);
        return index + 2;
    }
}
