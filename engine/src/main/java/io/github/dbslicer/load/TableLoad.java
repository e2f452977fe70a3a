package io.github.dbslicer.load;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.SliceListener;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** How far the rows of a table are. Safe for several threads. */
final class TableLoad {
    private final Selection selection;
    private final SliceListener listener;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    /** Parts that are not read yet, and batches that are not written. */
    private final AtomicLong open;

    private OptionalLong startNanos = OptionalLong.empty();

    /** @param parts that hold the rows */
    TableLoad(TableId table, long parts, SliceListener listener) {
        this.selection = Selection.seeds(table);
        this.open = new AtomicLong(parts);
        this.listener = listener;
    }

    /** Rows that are in the target. */
    long rows() {
        return rows.get();
    }

    /** Bytes of their values. */
    long bytes() {
        return bytes.get();
    }

    /** A part is about to be read. */
    synchronized void begin() {
        if (startNanos.isEmpty()) {
            startNanos = OptionalLong.of(System.nanoTime());
            listener.selectionStarted(selection);
        }
    }

    /** A batch is about to be handed over. */
    void found() {
        open.incrementAndGet();
    }

    /** A batch is written. */
    void written(RowBatch batch) {
        rows.addAndGet(batch.rows());
        bytes.addAndGet(batch.byteSize());
        listener.rowsDone(selection, batch.rows(), batch.byteSize());
        oneLess();
    }

    /** A part is read, and all that it holds handed over. */
    void read() {
        oneLess();
    }

    private void oneLess() {
        if (open.decrementAndGet() == 0) {
            listener.selectionFinished(selection, rows(), Duration.ofNanos(System.nanoTime() - started()));
        }
    }

    private synchronized long started() {
        return startNanos.orElseThrow();
    }
}
