package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.mask.RowMasker;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.row.RowDigest;
import io.github.dbslicer.run.OutputList;
import io.github.dbslicer.run.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The rows of a table without a key, as often as each is in the slice and as often as it is in the target. Nothing tells equal rows apart, so
 * whatever selects one of them selects all: rows that an earlier query has given are not counted again.
 */
final class KeylessRows {
    private final TablePair pair;
    private final List<ColumnPair> compared;
    private final OutputList outputs;
    private final OutputList targetOutputs = new OutputList(List.of());
    private final Optional<RowMasker> masker;
    private final HeldRows ofSource = new HeldRows();
    private final HeldRows ofTarget = new HeldRows();
    private final int whole;
    private final RowCounts seen = new RowCounts();
    private final RowCounts expected = new RowCounts();
    private final RowCounts actual = new RowCounts();
    private final ReentrantLock turn = new ReentrantLock();
    private Consumer<RowBatch> told = rows -> {};

    KeylessRows(TablePair pair, RowMasks masks) {
        this.pair = pair;
        this.compared = Stream.concat(pair.values().stream(), pair.maskedValues().stream())
                .toList();
        List<Output> all = new ArrayList<>();
        pair.table(Side.SOURCE).columns().forEach(column -> all.add(new Output.Value(column)));
        this.whole = all.size();
        this.outputs = new OutputList(all);
        this.masker = masks.masker(pair.source(), outputs::position);
        for (ColumnPair column : compared) {
            ofSource.add(outputs.position(column.expected()), column.form());
            ofTarget.add(targetOutputs.position(column.output(Side.TARGET)), column.form());
        }
    }

    /** Tells who wants to know what is read of the source, with masked values beside its own. */
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
        return pair.projection(Side.TARGET, targetOutputs.outputs());
    }

    /** Takes the rows of a query of the source, that belong to the slice. */
    void expect(RowReader reader) {
        turn.lock();
        try {
            RowDigest digest = new RowDigest();
            RowCounts arrived = new RowCounts();
            Rows.forEach(reader, outputs.outputs().size(), rows -> {
                masker.ifPresent(masks -> masks.mask(rows));
                told.accept(rows);
                RowBatch held = ofSource.of(rows);
                for (int row = 0; row < rows.rows(); row++) {
                    digest.of(rows, row, 0, whole);
                    if (seen.get(digest.high(), digest.low()) == 0) {
                        arrived.add(digest.high(), digest.low(), 1);
                        digest.of(held, row, 0, compared.size());
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
        Rows.forEach(reader, projection.outputs().size(), rows -> {
            count[0] += rows.rows();
            RowBatch held = ofTarget.of(rows);
            for (int row = 0; row < rows.rows(); row++) {
                digest.of(held, row, 0, compared.size());
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
