package io.github.dbslicer.slice;

import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.row.RowBatch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * Tells which rows of the source the target has with other values, or not at all: holds those of the same keys against each other, value by
 * value. For one thread.
 */
final class ChangedRows {
    private final RowBatch rows;
    private final int[] rowOfKey;
    private final KeyList keys;
    private final int values;
    private final BitSet found = new BitSet();
    private final BitSet equal = new BitSet();

    /**
     * @param rows of the source
     * @param encoded the keys of those that are compared
     * @param values how many values of a row are compared: the first ones
     */
    ChangedRows(RowBatch rows, EncodedKeys encoded, int values) {
        this.rows = rows;
        this.values = values;
        int[] rowNumbers = encoded.rows().stream().toArray();
        Integer[] order = new Integer[rowNumbers.length];
        Arrays.setAll(order, index -> index);
        KeyList unsorted = encoded.keys();
        Arrays.sort(
                order, Comparator.comparing(index -> index, (one, other) -> unsorted.compare(one, unsorted, other)));
        this.keys = unsorted.newList();
        this.rowOfKey = new int[order.length];
        for (int index = 0; index < order.length; index++) {
            keys.append(unsorted, order[index]);
            rowOfKey[index] = rowNumbers[order[index]];
        }
    }

    /** Sorted. */
    KeyList keys() {
        return keys;
    }

    /**
     * Takes rows of the target.
     *
     * @param theirKeys one for each of the rows
     */
    void compare(RowBatch theirs, KeyList theirKeys) {
        for (int row = 0; row < theirs.rows(); row++) {
            int at = find(theirKeys, row);
            if (at >= 0) {
                found.set(at);
                equal.set(at, isEqual(rowOfKey[at], theirs, row));
            }
        }
    }

    private boolean isEqual(int row, RowBatch theirs, int theirRow) {
        for (int column = 0; column < values; column++) {
            if (!isEqual(row, theirs, theirRow, column)) {
                return false;
            }
        }
        return true;
    }

    private boolean isEqual(int row, RowBatch theirs, int theirRow, int column) {
        if (rows.isNull(row, column) || theirs.isNull(theirRow, column)) {
            return rows.isNull(row, column) && theirs.isNull(theirRow, column);
        }
        int start = rows.start(row, column);
        int theirStart = theirs.start(theirRow, column);
        return Arrays.equals(
                rows.data(),
                start,
                start + rows.length(row, column),
                theirs.data(),
                theirStart,
                theirStart + theirs.length(theirRow, column));
    }

    private int find(KeyList other, int index) {
        int low = 0;
        int high = keys.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = keys.compare(middle, other, index);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** The keys of rows that both have, with different values. */
    KeyList differing() {
        BitSet chosen = (BitSet) found.clone();
        chosen.andNot(equal);
        return chosen(chosen);
    }

    /** The keys of rows that the target does not have as they are. */
    KeyList notEqual() {
        BitSet chosen = new BitSet();
        chosen.set(0, keys.size());
        chosen.andNot(equal);
        return chosen(chosen);
    }

    private KeyList chosen(BitSet chosen) {
        KeyList list = keys.newList();
        for (int index = chosen.nextSetBit(0); index >= 0; index = chosen.nextSetBit(index + 1)) {
            list.append(keys, index);
        }
        return list;
    }
}
