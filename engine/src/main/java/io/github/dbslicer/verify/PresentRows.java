package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.Rows;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The rows that the target has of one table: how many, and their keys where rows are told by them. */
final class PresentRows {
    private static final RowFilter ALL = new RowFilter.Condition("1 = 1");

    private final TablePair pair;
    private final KeyCodec codec;
    private final KeyList keys;
    private final HeldRows held = new HeldRows();
    private long rows;

    PresentRows(TablePair pair, KeyCodec codec) {
        this.pair = pair;
        this.codec = codec;
        this.keys = codec.newList();
        for (int position = 0; position < pair.identity().size(); position++) {
            held.add(position, pair.identity().get(position).form());
        }
    }

    /** Sorted, each once; to be read alone. */
    KeyList keys() {
        return keys;
    }

    long rows() {
        return rows;
    }

    /** Reads what the target has, of a table that it has. */
    void read(Sides sides, Optional<KeylessRows> keyless, Findings findings) {
        if (keyless.isPresent()) {
            rows = keyless.get().take(sides.target().scan(keyless.get().targetProjection(), ALL));
        } else if (pair.matchable()) {
            readKeys(sides, findings);
        } else {
            List<Output> presence = List.of(new Output.Condition("1 = 1"));
            RowReader reader = sides.target().scan(pair.projection(Side.TARGET, presence), ALL);
            Rows.forEach(reader, 1, batch -> rows += batch.rows());
        }
    }

    private void readKeys(Sides sides, Findings findings) {
        int columns = pair.identity().size();
        Projection projection = pair.projection(Side.TARGET, pair.identityOutputs(Side.TARGET));
        Rows.forEach(sides.target().scan(projection, ALL), columns, batch -> {
            RowBatch own = pair.renamed() ? held.of(batch) : batch;
            EncodedKeys found = Rows.keys(codec, own, columns);
            keys.appendAll(found.keys(), 0, found.keys().size());
            BitSet keyed = found.rows();
            for (int row = keyed.nextClearBit(0); row < own.rows(); row = keyed.nextClearBit(row + 1)) {
                findings.add(impossible(own, row));
            }
            rows += own.rows();
        });
        keys.sort();
    }

    /** A row whose key has a value that no row of the source's type can have. It is not shown where it may be one that ought to be masked. */
    private Finding impossible(RowBatch batch, int row) {
        return pair.renamed()
                ? new Finding(Finding.Kind.NOT_IN_SLICE, List.of(), List.of())
                : new Finding(
                        Finding.Kind.NOT_IN_SOURCE, KeyText.of(pair.source().identity(), batch, row, 0), List.of());
    }
}
