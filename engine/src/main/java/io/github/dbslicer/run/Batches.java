package io.github.dbslicer.run;

import io.github.dbslicer.row.LargeArenas;
import io.github.dbslicer.row.RowBatch;
import java.util.ArrayDeque;
import java.util.Deque;

/** Batches that nobody uses, for who needs one: an arena of some megabytes takes time to grow. Safe for several threads. */
final class Batches {
    private final int most;
    private final LargeArenas largeArenas;
    private final Deque<RowBatch> unused = new ArrayDeque<>();

    /**
     * @param most that are kept
     * @param largeArenas what those may take that a huge row is in
     */
    Batches(int most, LargeArenas largeArenas) {
        this.most = most;
        this.largeArenas = largeArenas;
    }

    /** An empty batch, for the caller alone. */
    synchronized RowBatch take(int columns) {
        RowBatch batch = unused.poll();
        if (batch == null) {
            return new RowBatch(columns, largeArenas);
        }
        batch.clear(columns);
        return batch;
    }

    /** Takes a batch that the caller does not use any more. */
    synchronized void giveBack(RowBatch batch) {
        batch.clear();
        if (unused.size() < most) {
            unused.push(batch);
        }
    }
}
