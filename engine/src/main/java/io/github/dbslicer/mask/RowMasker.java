package io.github.dbslicer.mask;

import io.github.dbslicer.row.RowBatch;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Masks rows of one table: puts masked values in the place of those of {@link io.github.dbslicer.dialect.Output.Original}. Safe for several threads,
 * each with batches of its own.
 */
public final class RowMasker {
    private final Supplier<List<MaskedColumn>> opening;
    /** Opened masks that no thread uses now: opening one may take a cipher's preparation. */
    private final Queue<List<MaskedColumn>> idle = new ConcurrentLinkedQueue<>();

    /** @param opening opens the masks for one thread */
    RowMasker(Supplier<List<MaskedColumn>> opening) {
        this.opening = opening;
    }

    /**
     * Masks every row. A NULL stays one.
     *
     * @throws io.github.dbslicer.error.SliceException where a value cannot be masked, or gets one that another has got which is to be unique: names
     *     table and column; the batch is then of no use
     */
    public void mask(RowBatch rows) {
        List<MaskedColumn> columns = idle.poll();
        if (columns == null) {
            columns = opening.get();
        }
        for (int row = 0; row < rows.rows(); row++) {
            for (int index = 0; index < columns.size(); index++) {
                columns.get(index).make(rows, row);
            }
            // A value may decide how another of its row is masked: it stays until all are made.
            for (int index = 0; index < columns.size(); index++) {
                columns.get(index).put(rows, row);
            }
        }
        columns.forEach(MaskedColumn::finish);
        idle.add(columns);
    }
}
