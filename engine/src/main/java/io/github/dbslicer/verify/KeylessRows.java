package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.row.RowDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The rows of a table without a key, as often as each is in the slice and as often as it is in the target. Nothing tells equal rows apart, so
 * whatever selects one of them selects all: rows that an earlier query has given are not counted again.
 */
final class KeylessRows {
    private final TablePair pair;
    private final OutputList outputs;
    private final int whole;
    private final RowCounts seen = new RowCounts();
    private final RowCounts expected = new RowCounts();
    private final RowCounts actual = new RowCounts();
    private final ReentrantLock turn = new ReentrantLock();
    private Consumer<RowBatch> told = rows -> {};

    KeylessRows(TablePair pair) {
        this.pair = pair;
        List<Output> all = new ArrayList<>();
        pair.table(Side.SOURCE).columns().forEach(column -> all.add(new Output.Value(column)));
        this.whole = all.size();
        pair.values().forEach(column -> all.add(column.output(Side.SOURCE)));
        this.outputs = new OutputList(all);
    }

    /** Tells who wants to know what is read of the source. */
    void tell(Consumer<RowBatch> listener) {
        told = listener;
    }

    /** What is read of the source; what follows from a row may be added to it before anything is read. */
    OutputList outputs() {
        return outputs;
    }

    Projection sourceProjection() {
        return pair.projection(Side.SOURCE, outputs.outputs());
    }

    Projection targetProjection() {
        List<Output> compared =
                pair.values().stream().map(column -> column.output(Side.TARGET)).toList();
        return pair.projection(Side.TARGET, new OutputList(compared).outputs());
    }

    /** Takes the rows of a query of the source, that belong to the slice. */
    void expect(RowReader reader) {
        turn.lock();
        try {
            RowDigest digest = new RowDigest();
            RowCounts arrived = new RowCounts();
            int compared = pair.values().size();
            Rows.forEach(reader, outputs.outputs().size(), rows -> {
                told.accept(rows);
                for (int row = 0; row < rows.rows(); row++) {
                    digest.of(rows, row, 0, whole);
                    if (seen.get(digest.high(), digest.low()) == 0) {
                        arrived.add(digest.high(), digest.low(), 1);
                        digest.of(rows, row, whole, whole + compared);
                        expected.add(digest.high(), digest.low(), 1);
                    }
                }
            });
            arrived.forEach(seen::add);
        } finally {
            turn.unlock();
        }
    }

    /** Takes all rows of the target. Returns how many. */
    long take(RowReader reader) {
        long[] count = {0};
        RowDigest digest = new RowDigest();
        Projection projection = targetProjection();
        int compared = pair.values().size();
        Rows.forEach(reader, projection.outputs().size(), rows -> {
            count[0] += rows.rows();
            for (int row = 0; row < rows.rows(); row++) {
                digest.of(rows, row, 0, compared);
                actual.add(digest.high(), digest.low(), 1);
            }
        });
        return count[0];
    }

    /** Once everything was taken. Returns how many rows are equal. */
    long compare(Findings findings) {
        long[] equal = {0};
        expected.forEach((high, low, wanted) -> {
            long there = actual.get(high, low);
            equal[0] += Math.min(wanted, there);
            findings.add(Finding.Kind.MISSING, wanted - there);
            findings.add(Finding.Kind.REPEATED, there - wanted);
        });
        actual.forEach((high, low, there) -> {
            if (expected.get(high, low) == 0) {
                findings.add(Finding.Kind.NOT_IN_SLICE, there);
            }
        });
        return equal[0];
    }
}
