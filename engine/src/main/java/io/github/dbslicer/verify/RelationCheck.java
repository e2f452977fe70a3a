package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the rows of the target whose reference names no row there, and tells those whose reference names none in the source either. One
 * relation, for one thread.
 */
final class RelationCheck {
    private final Relation relation;
    private final Relation inTarget;
    private final TablePair child;
    private final TablePair parent;
    private final boolean masked;
    private final Findings findings = new Findings();
    private final KeyCodec codec;
    private long orphans;
    private long apart;

    /** @param inTarget the relation as the target spells it */
    RelationCheck(Relation relation, Relation inTarget, Pairing pairing) {
        this.relation = relation;
        this.inTarget = inTarget;
        this.child = pairing.pair(relation.child());
        this.parent = pairing.pair(relation.parent());
        this.masked = pairing.isMasked(relation);
        this.codec = KeyCodec.of(parent.source().columns(relation.parentColumns()));
    }

    void run(Sides sides) {
        Table table = child.table(Side.TARGET);
        List<Column> keyColumns = table.columns(inTarget.childColumns());
        List<Output> values = keyColumns.stream()
                .map(column -> (Output) new Output.Value(column))
                .toList();
        OutputList outputs = new OutputList(values);
        int[] identity = identity(outputs);
        RowFilter filter = new RowFilter.WithoutParent(inTarget, parent.table(Side.TARGET));
        int columns = outputs.outputs().size();
        Rows.forEach(sides.target().scan(child.projection(Side.TARGET, outputs.outputs()), filter), columns, rows -> {
            if (masked) {
                apart += rows.rows();
            } else {
                sort(rows, keyColumns, identity, sides);
            }
        });
    }

    /** Where the identity stands, for a table whose rows can be named. */
    private int[] identity(OutputList outputs) {
        return child.matchable()
                ? child.identityOutputs(Side.TARGET).stream()
                        .mapToInt(outputs::position)
                        .toArray()
                : new int[0];
    }

    private void sort(RowBatch rows, List<Column> keyColumns, int[] identity, Sides sides) {
        EncodedKeys keys = Rows.keys(codec, rows, keyColumns.size());
        KeyList distinct = keys.keys().newList();
        for (int index = 0; index < keys.keys().size(); index++) {
            distinct.append(keys.keys(), index);
        }
        distinct.sort();
        KeySet dangling = codec.newSet();
        for (Rows.Range range : Rows.ranges(distinct.size(), keyColumns.size())) {
            findDangling(distinct, range, keyColumns, sides, dangling);
        }
        BitSet broken = keys.rowsOf(dangling.contained(keys.keys()));
        orphans += rows.rows() - broken.cardinality();
        for (int row = broken.nextSetBit(0); row >= 0; row = broken.nextSetBit(row + 1)) {
            findings.add(new Finding(Finding.Kind.DANGLING, key(rows, row, identity), List.of()));
        }
    }

    private List<Finding.KeyPart> key(RowBatch rows, int row, int[] identity) {
        RowBatch key = new RowBatch(Math.max(1, identity.length));
        for (int position : identity) {
            key.appendFrom(rows, row, position);
        }
        return identity.length == 0 ? List.of() : KeyText.of(child.source().identity(), key, 0, 0);
    }

    /** Counting what the source lacks keeps to its own notion of equality; where it has some and lacks some, halves are counted. */
    private void findDangling(KeyList keys, Rows.Range range, List<Column> keyColumns, Sides sides, KeySet dangling) {
        List<Column> by = parent.source().columns(relation.parentColumns());
        Lookup lookup = Rows.lookup(codec, keys, range, new Rows.Columns(by, keyColumns), relation.parentCondition());
        List<Output> outputs = parent.identityOutputs(Side.SOURCE);
        long missing = sides.source().countMissing(parent.projection(Side.SOURCE, outputs), lookup);
        if (missing == 0) {
            KeyList found = keys.newList();
            for (int index = range.from(); index < range.to(); index++) {
                found.append(keys, index);
            }
            dangling.addAll(found);
        } else if (missing < range.size()) {
            int middle = range.from() + range.size() / 2;
            findDangling(keys, new Rows.Range(range.from(), middle), keyColumns, sides, dangling);
            findDangling(keys, new Rows.Range(middle, range.to()), keyColumns, sides, dangling);
        }
    }

    RelationResult result() {
        return new RelationResult(
                relation, findings.count(Finding.Kind.DANGLING), orphans, masked, apart, findings.first());
    }
}
