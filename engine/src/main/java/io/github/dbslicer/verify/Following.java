package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.mask.RowMasker;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.OutputList;
import io.github.dbslicer.run.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads of rows of one table what they reference, on one side. */
final class Following {
    private final TableCheck child;
    private final Side side;
    private final boolean all;
    private final OutputList outputs;
    private final List<Reference> references = new ArrayList<>();
    private final List<MaskedReferences.Looking> lookings = new ArrayList<>();
    private Optional<RowMasker> masker = Optional.empty();

    /**
     * @param side where the rows are read
     * @param all whether that is for all of them, those too that the other side has
     */
    Following(TableCheck child, Side side, boolean all) {
        this.child = child;
        this.side = side;
        this.all = all;
        this.outputs = child.keyless()
                .map(KeylessRows::outputs)
                .orElseGet(() -> new OutputList(child.pair().identityOutputs(side)));
    }

    /** One reference of a row. */
    static final class Reference {
        private final int[] positions;
        private final OptionalInt condition;
        private final Resolver resolver;

        /**
         * @param positions of its values
         * @param condition where it stands whether the relation holds for the row
         */
        Reference(int[] positions, OptionalInt condition, Resolver resolver) {
            this.positions = positions.clone();
            this.condition = condition;
            this.resolver = resolver;
        }

        private void take(RowBatch rows) {
            resolver.wanted().want(rows, positions, Rows.meeting(rows, condition));
        }
    }

    /** Shows the rows, masked, to who must see which masked references they have. */
    void show(List<MaskedReferences> masked, RowMasks masks) {
        // Rows without a key come masked.
        if (!masked.isEmpty() && child.keyless().isEmpty()) {
            masker = masks.masker(child.pair().source(), outputs::position);
        }
        masked.forEach(found -> lookings.add(found.looking(outputs)));
    }

    Side side() {
        return side;
    }

    OutputList outputs() {
        return outputs;
    }

    /** Hears of rows without a key, which cannot be asked for, as they are read. */
    void listen() {
        child.keyless().ifPresent(rows -> rows.tell(this::take));
    }

    void add(Reference reference) {
        references.add(reference);
    }

    private void take(RowBatch rows) {
        references.forEach(reference -> reference.take(rows));
        masker.ifPresent(masks -> masks.mask(rows));
        lookings.forEach(looking -> looking.take(rows));
    }

    /** The queries for the rows that were reached since the last time. */
    List<Crew.Task> round() {
        KeyList keys = all ? child.takeFresh() : child.takeFresh(side);
        if (references.isEmpty()) {
            return List.of();
        }
        int columns = child.pair().identityColumns(side).size();
        return Rows.ranges(keys.size(), columns).stream()
                .map(range -> (Crew.Task) sides -> read(keys, range, sides))
                .toList();
    }

    private void read(KeyList keys, Rows.Range range, Sides sides) {
        TablePair pair = child.pair();
        Lookup lookup = Rows.lookup(
                child.codec(),
                keys,
                range,
                new Rows.Columns(pair.identityColumns(side), pair.identityKeyColumns(side)),
                Optional.empty());
        RowReader reader = sides.session(side).lookup(pair.projection(side, outputs.outputs()), lookup);
        Rows.forEach(reader, outputs.outputs().size(), this::take);
    }
}
