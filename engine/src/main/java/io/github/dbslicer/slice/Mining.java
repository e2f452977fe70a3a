package io.github.dbslicer.slice;

import io.github.dbslicer.keys.WantedKeys;
import io.github.dbslicer.row.RowBatch;
import java.util.BitSet;
import java.util.OptionalInt;

/** Takes from rows the keys that one follow asks for. */
final class Mining {
    private final int[] positions;
    private final OptionalInt condition;
    private final WantedKeys wanted;

    /**
     * @param positions of the key's columns in a row
     * @param condition where in a row it stands whether the relation holds for it
     */
    Mining(int[] positions, OptionalInt condition, WantedKeys wanted) {
        this.positions = positions.clone();
        this.condition = condition;
        this.wanted = wanted;
    }

    void mine(RowBatch rows) {
        wanted.want(rows, positions, candidates(rows));
    }

    private BitSet candidates(RowBatch rows) {
        BitSet candidates = new BitSet(rows.rows());
        candidates.set(0, rows.rows());
        if (condition.isPresent()) {
            int position = condition.getAsInt();
            for (int row = 0; row < rows.rows(); row++) {
                candidates.set(row, holds(rows, row, position));
            }
        }
        return candidates;
    }

    private static boolean holds(RowBatch rows, int row, int position) {
        return rows.length(row, position) == 1 && rows.data()[rows.start(row, position)] == '1';
    }
}
