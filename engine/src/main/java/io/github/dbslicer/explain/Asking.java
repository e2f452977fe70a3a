package io.github.dbslicer.explain;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.keys.WantedKeys;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.OutputList;
import io.github.dbslicer.run.Rows;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A relation by which rows of the slice may lead to rows that were reached: the keys of these that are yet to be asked for, whether a seed references
 * them, and which rows do.
 */
final class Asking {
    private final Relation relation;
    private final int[] positions;
    private final OptionalInt condition;
    private final Optional<WantedKeys> untested;
    private final List<WantedKeys> unexpanded;

    /**
     * @param outputs of the parent's rows
     */
    Asking(Relation relation, Table parent, OutputList outputs, KeyCodec codec, KeyStore store, Ends ends) {
        this.relation = relation;
        this.positions = outputs.positions(parent.columns(relation.parentColumns()));
        this.condition = relation.parentCondition()
                .map(sql -> OptionalInt.of(outputs.position(new Output.Condition(sql))))
                .orElse(OptionalInt.empty());
        this.untested = ends.seeds() ? Optional.of(new WantedKeys(codec, store)) : Optional.empty();
        this.unexpanded = ends.referenced()
                ? Stream.generate(() -> new WantedKeys(codec, store)).limit(2).toList()
                : List.of();
    }

    /**
     * Whether a chain may end with a row of the child, or go on from it.
     *
     * @param seeds whether it has seeds in the slice
     * @param referenced whether rows of the slice may reference it
     */
    record Ends(boolean seeds, boolean referenced) {}

    Relation relation() {
        return relation;
    }

    /** @param rows of the parent */
    void add(RowBatch rows, BitSet fresh, int level) {
        BitSet meeting = Rows.meeting(rows, condition);
        meeting.and(fresh);
        untested.ifPresent(keys -> keys.want(rows, positions, meeting));
        if (!unexpanded.isEmpty()) {
            unexpanded.get(level % 2).want(rows, positions, meeting);
        }
    }

    /** Keys that seeds may reference; empty where the child has none. */
    Optional<WantedKeys> untested() {
        return untested;
    }

    /** Keys of the rows of a level; empty where nothing would be gained by who references them. */
    Optional<WantedKeys> unexpanded(int level) {
        return unexpanded.isEmpty() ? Optional.empty() : Optional.of(unexpanded.get(level % 2));
    }
}
