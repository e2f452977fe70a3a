package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.OutputList;
import io.github.dbslicer.run.Rows;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the rows of the target whose reference names no row there, and tells those whose reference names none in the source either. One
 * relation, for one thread.
 */
final class RelationCheck {
    private final Relation relation;
    private final Relation inTarget;
    private final TableCheck check;
    private final TablePair child;
    private final TablePair parent;
    private final Pairing.Masked masked;
    private final Optional<MaskedReferences> references;
    private final Findings findings = new Findings();
    private final KeyCodec codec;
    private long orphans;
    private long apart;

    /**
     * @param inTarget the relation as the target spells it
     * @param check of the child
     */
    RelationCheck(Relation relation, Relation inTarget, Pairing pairing, TableCheck check, KeyStore keys) {
        this.relation = relation;
        this.inTarget = inTarget;
        this.check = check;
        this.child = check.pair();
        this.parent = pairing.pair(relation.parent());
        this.masked = pairing.masked(relation);
        this.references = masked == Pairing.Masked.ALIKE
                ? Optional.of(new MaskedReferences(relation, pairing, keys))
                : Optional.empty();
        this.codec = KeyCodec.of(parent.source().columns(relation.parentColumns()));
    }

    Relation relation() {
        return relation;
    }

    /** Masked references of which it is to be found out whether they name a row of the source. */
    Optional<MaskedReferences> open() {
        return references.filter(found -> !found.isEmpty());
    }

    /** Looks at the target before the source's rows are read. */
    void first(Sides sides) {
        switch (masked) {
            case APART -> scan(sides, rows -> apart += rows.rows());
            case ALIKE -> scan(sides, this::gather);
            case NOT -> {
                if (!child.renamed()) {
                    scan(sides, rows -> sort(rows, sides));
                }
            }
        }
    }

    /** Does the rest, once all rows of the slice are known. */
    void last(Sides sides) {
        if (open().isPresent()) {
            open().get().settle(sides);
            scan(sides, this::sortMasked);
        } else if (masked == Pairing.Masked.NOT && child.renamed()) {
            scan(sides, rows -> sort(rows, sides));
        }
    }

    /** Reads the rows whose reference names none: first what the reference is made of, then the identity of rows that have one. */
    private void scan(Sides sides, Consumer<RowBatch> action) {
        OutputList outputs = new OutputList(List.of());
        HeldRows held = new HeldRows();
        for (ColumnPair column : referenceColumns()) {
            held.add(outputs.position(column.output(Side.TARGET)), column.form());
        }
        if (child.matchable()) {
            child.identity().forEach(column -> held.add(outputs.position(column.output(Side.TARGET)), column.form()));
        }
        RowFilter filter = new RowFilter.WithoutParent(inTarget, parent.table(Side.TARGET));
        Projection projection = child.projection(Side.TARGET, outputs.outputs());
        Rows.forEach(
                sides.target().scan(projection, filter),
                projection.outputs().size(),
                rows -> action.accept(held.of(rows)));
    }

    /** Of references that are not masked, the target's own columns alone: what they are values of is said where they are looked up. */
    private List<ColumnPair> referenceColumns() {
        return masked == Pairing.Masked.ALIKE
                ? child.columns(relation.childColumns())
                : keyColumns().stream()
                        .map(column -> ColumnPair.unmasked(column, column))
                        .toList();
    }

    private List<Column> keyColumns() {
        Table table = child.table(Side.TARGET);
        return table.columns(inTarget.childColumns());
    }

    private void gather(RowBatch rows) {
        references.ifPresent(found -> found.open(references(rows).keys()));
    }

    private EncodedKeys references(RowBatch rows) {
        return Rows.keys(codec, rows, relation.childColumns().size());
    }

    private void sortMasked(RowBatch rows) {
        EncodedKeys keys = references(rows);
        BitSet broken = references.map(found -> found.orphans(keys.keys())).orElseThrow(IllegalStateException::new);
        broken.flip(0, keys.keys().size());
        count(rows, keys.rowsOf(broken));
    }

    private void sort(RowBatch rows, Sides sides) {
        EncodedKeys keys = references(rows);
        KeyList distinct = keys.keys().newList();
        distinct.appendAll(keys.keys(), 0, keys.keys().size());
        distinct.sort();
        SourceParents parents = new SourceParents(relation, parent, keyColumns());
        count(rows, keys.rowsOf(parents.existing(distinct, sides).contained(keys.keys())));
    }

    private void count(RowBatch rows, BitSet broken) {
        orphans += rows.rows() - broken.cardinality();
        for (int row = broken.nextSetBit(0); row >= 0; row = broken.nextSetBit(row + 1)) {
            findings.add(new Finding(Finding.Kind.DANGLING, key(rows, row), List.of()));
        }
    }

    /** A row is not named by a masked key that no row of the slice has: that may be a value of the source. */
    private List<Finding.KeyPart> key(RowBatch rows, int row) {
        if (!child.matchable()) {
            return List.of();
        }
        int from = relation.childColumns().size();
        boolean named = check.renamed()
                .map(renamed -> {
                    BitSet one = new BitSet();
                    one.set(row);
                    int[] identity = Rows.positions(from, child.identity().size());
                    KeyList key = check.codec().encode(rows, identity, one).keys();
                    return key.size() == 1 && renamed.isExpected(key, 0);
                })
                .orElse(true);
        return named ? KeyText.of(child.source().identity(), rows, row, from) : List.of();
    }

    RelationResult result() {
        return new RelationResult(
                relation,
                findings.count(Finding.Kind.DANGLING),
                orphans,
                masked != Pairing.Masked.NOT,
                apart,
                findings.first());
    }
}
