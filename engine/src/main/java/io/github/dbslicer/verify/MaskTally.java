package io.github.dbslicer.verify;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** How many values of masked columns were compared, and how many of them are others than their masks make. Safe for several threads. */
final class MaskTally {
    private final List<ColumnPair> columns;
    private final AtomicLongArray compared;
    private final AtomicLongArray differing;

    MaskTally(List<ColumnPair> columns) {
        this.columns = List.copyOf(columns);
        this.compared = new AtomicLongArray(columns.size());
        this.differing = new AtomicLongArray(columns.size());
    }

    /** Of a column that is not masked nothing is counted. */
    void addCompared(ColumnPair column, long values) {
        add(compared, column, values);
    }

    /** As {@link #addCompared}. */
    void addDiffering(ColumnPair column, long values) {
        add(differing, column, values);
    }

    private void add(AtomicLongArray counts, ColumnPair column, long values) {
        int index = columns.indexOf(column);
        if (index >= 0) {
            counts.addAndGet(index, values);
        }
    }

    /** What was counted of each column. */
    List<TableResult.Recomputed> columns() {
        return columns.stream()
                .map(column -> new TableResult.Recomputed(
                        column.source().name(),
                        compared.get(columns.indexOf(column)),
                        differing.get(columns.indexOf(column))))
                .toList();
    }
}
