package io.github.dbslicer.slice;

import io.github.dbslicer.row.RowBatch;
import java.util.Optional;

/**
 * Gathers the rows of small batches into large ones. A chain of references is found in as many rounds as it is long, with a row each, and
 * writing costs a transaction, which on a server with a slow disk is a hundredth of a second. Safe for several threads.
 */
final class HeldRows {
    private static final int ENOUGH_ROWS = 1_000;
    private static final int ENOUGH_BYTES = 256 << 10;

    private RowBatch held;

    /** @param columns how many values a row has */
    HeldRows(int columns) {
        this.held = new RowBatch(columns);
    }

    /** Returns what is to be written now, for the caller alone: a large batch itself, else what has become one; empty while it has not. */
    synchronized Optional<RowBatch> add(RowBatch rows) {
        if (isEnough(rows)) {
            return Optional.of(rows);
        }
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < rows.columns(); column++) {
                held.appendFrom(rows, row, column);
            }
        }
        return isEnough(held) ? rest() : Optional.empty();
    }

    /** Gives out all that is held; empty where there is nothing. */
    synchronized Optional<RowBatch> rest() {
        RowBatch rest = held;
        held = new RowBatch(rest.columns());
        return rest.rows() == 0 ? Optional.empty() : Optional.of(rest);
    }

    private boolean isEnough(RowBatch rows) {
        return rows.rows() >= ENOUGH_ROWS || rows.byteSize() >= ENOUGH_BYTES;
    }
}
