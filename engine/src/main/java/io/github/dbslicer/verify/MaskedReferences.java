package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.HeldForm;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeyQueue;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.OutputList;
import io.github.dbslicer.run.Rows;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * The masked references of the target that name no row there, and which of them name none in the source either: what they were made of is seen among
 * the source's rows that the slice consists of, as these are read. Safe for several threads.
 */
final class MaskedReferences {
    private final Relation relation;
    private final TablePair child;
    private final TablePair parent;
    private final KeyCodec codec;
    private final KeyCodec pairCodec;
    private final KeySet open;
    private final KeySet orphans;
    private final KeyQueue pairs;

    MaskedReferences(Relation relation, Pairing pairing, KeyStore keys) {
        this.relation = relation;
        this.child = pairing.pair(relation.child());
        this.parent = pairing.pair(relation.parent());
        List<Column> by = parent.source().columns(relation.parentColumns());
        List<Column> twice = new ArrayList<>(by);
        twice.addAll(by);
        this.codec = KeyCodec.of(by);
        this.pairCodec = KeyCodec.of(twice);
        this.open = keys.newSet(codec);
        this.orphans = keys.newSet(codec);
        this.pairs = keys.newQueue(pairCodec);
    }

    KeyCodec codec() {
        return codec;
    }

    /** Takes references of the target that name no row there. */
    void open(KeyList references) {
        open.addAll(references);
    }

    boolean isEmpty() {
        return open.size() == 0;
    }

    /** Which of the references name no row in the source either. Everything was looked at. */
    BitSet orphans(KeyList references) {
        return orphans.contained(references);
    }

    /** What is to be read of the source's rows. */
    Looking looking(OutputList outputs) {
        return new Looking(outputs);
    }

    /** Looks at rows of the source before and after they are masked. Safe for several threads. */
    final class Looking {
        private final HeldRows held = new HeldRows();
        private final OptionalInt condition;

        private Looking(OutputList outputs) {
            List<ColumnPair> columns = child.columns(relation.childColumns());
            columns.forEach(column -> held.add(outputs.position(new Output.Value(column.source())), HeldForm.asItIs()));
            columns.forEach(column -> held.add(outputs.position(column.expected()), column.form()));
            this.condition = relation.condition()
                    .map(sql -> OptionalInt.of(outputs.position(new Output.Condition(sql))))
                    .orElseGet(OptionalInt::empty);
        }

        /** @param rows masked where masked values stand */
        void take(RowBatch rows) {
            RowBatch both = held.of(rows);
            int width = both.columns() / 2;
            BitSet candidates = Rows.meeting(rows, condition);
            EncodedKeys masked = codec.encode(both, Rows.positions(width, width), candidates);
            BitSet chosen = masked.rowsOf(open.contained(masked.keys()));
            pairs.add(
                    pairCodec.encode(both, Rows.positions(0, width * 2), chosen).keys());
        }
    }

    /** Asks the source for what was seen. */
    void settle(Sides sides) {
        int width = relation.parentColumns().size();
        SourceParents parents =
                new SourceParents(relation, parent, child.source().columns(relation.childColumns()));
        int most = Rows.most(width);
        for (KeyList some = pairs.take(most); some.size() > 0; some = pairs.take(most)) {
            RowBatch both = new RowBatch(width * 2);
            pairCodec.decode(some, 0, some.size(), both);
            EncodedKeys originals = Rows.keys(codec, both, width);
            KeyList distinct = originals.keys().newList();
            distinct.appendAll(originals.keys(), 0, originals.keys().size());
            distinct.sort();
            BitSet missing = parents.existing(distinct, sides).contained(originals.keys());
            missing.flip(0, originals.keys().size());
            orphans.addAll(codec.encode(both, Rows.positions(width, width), originals.rowsOf(missing))
                    .keys());
        }
    }
}
