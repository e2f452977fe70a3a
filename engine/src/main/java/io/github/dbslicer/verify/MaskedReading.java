package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.mask.RowMasker;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.OutputList;
import java.util.List;
import java.util.Optional;

/** What is read of a table's rows in the source to know those that the target must have: their own identity first. Safe for several threads. */
final class MaskedReading {
    private final TablePair pair;
    private final OutputList outputs;
    private final Optional<RowMasker> masker;
    private final HeldRows held = new HeldRows();

    /**
     * @param compared what is wanted besides the identity
     * @param originals of what masked columns the source's own values are wanted, too
     */
    MaskedReading(TablePair pair, RowMasks masks, List<ColumnPair> compared, List<ColumnPair> originals) {
        this.pair = pair;
        this.outputs = new OutputList(pair.identityOutputs(Side.SOURCE));
        this.masker = masks.masker(pair.source(), outputs::position);
        pair.identity().forEach(column -> held.add(outputs.position(column.expected()), column.form()));
        compared.forEach(column -> held.add(outputs.position(column.expected()), column.form()));
        originals.forEach(column -> held.add(outputs.position(new Output.Plain(column.source())), column.form()));
    }

    Projection projection() {
        return pair.projection(Side.SOURCE, outputs.outputs());
    }

    /** The target's identity, what is compared, and the originals. Masks the rows on the way, but not their own identity. */
    RowBatch held(RowBatch rows) {
        masker.ifPresent(masks -> masks.mask(rows));
        return held.of(rows);
    }
}
