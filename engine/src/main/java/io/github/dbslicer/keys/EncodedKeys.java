package io.github.dbslicer.keys;

import java.util.BitSet;

/**
 * The keys of rows.
 *
 * @param keys the n-th belongs to the n-th row that is set in {@code rows}
 * @param rows which rows have a key
 * @param unmatchable keys left out because no row could ever have them, such as a negative number for an unsigned column
 */
public record EncodedKeys(KeyList keys, BitSet rows, int unmatchable) {

    /** The rows whose keys, by their numbers in {@link #keys()}, are set. */
    public BitSet rowsOf(BitSet chosenKeys) {
        BitSet chosen = new BitSet();
        int index = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (chosenKeys.get(index++)) {
                chosen.set(row);
            }
        }
        return chosen;
    }
}
