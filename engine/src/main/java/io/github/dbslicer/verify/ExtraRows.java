package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.row.RowBatch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Names rows of the target that are no part of the slice, of a table whose keys are masked. What of their keys the source has, too, is not shown:
 * nobody masked it.
 */
final class ExtraRows {
    private static final String HIDDEN = "(a value of the source)";

    private final TableCheck check;
    private final TablePair pair;

    ExtraRows(TableCheck check) {
        this.check = check;
        this.pair = check.pair();
    }

    /** @param extra their keys, by their numbers */
    void count(BitSet extra, Sides sides) {
        int named = 0;
        for (int key = extra.nextSetBit(0); key >= 0 && named < Findings.KEPT; key = extra.nextSetBit(key + 1)) {
            check.findings().add(new Finding(Finding.Kind.NOT_IN_SLICE, key(key, sides), List.of()));
            named++;
        }
        check.findings().add(Finding.Kind.NOT_IN_SLICE, extra.cardinality() - (long) named);
    }

    private List<Finding.KeyPart> key(int key, Sides sides) {
        RowBatch values = new RowBatch(pair.identity().size());
        check.codec().decode(check.present(), key, key + 1, values);
        List<Finding.KeyPart> parts = new ArrayList<>();
        for (Finding.KeyPart part : KeyText.of(pair.source().identity(), values, 0, 0)) {
            ColumnPair column = pair.identity().get(parts.size());
            boolean hidden = column.masked() && inSource(column, values, parts.size(), sides);
            parts.add(hidden ? new Finding.KeyPart(part.column(), HIDDEN) : part);
        }
        return parts;
    }

    private boolean inSource(ColumnPair column, RowBatch values, int position, Sides sides) {
        RowBatch one = new RowBatch(1);
        one.appendFrom(values, 0, position);
        Lookup lookup =
                new Lookup(List.of(column.source()), List.of(column.keyColumn(Side.TARGET)), one, Optional.empty());
        return sides.source().countMissing(pair.projection(Side.SOURCE, pair.identityOutputs(Side.SOURCE)), lookup)
                == 0;
    }
}
