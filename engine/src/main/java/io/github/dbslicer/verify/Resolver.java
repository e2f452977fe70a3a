package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.keys.WantedKeys;
import io.github.dbslicer.run.Rows;
import io.github.dbslicer.schema.Column;
import java.util.List;
import java.util.Optional;

/** Finds the rows of one table that references name, by the columns that these are made of. */
final class Resolver {
    private final TableCheck parent;
    private final Id id;
    private final WantedKeys wanted;

    Resolver(TableCheck parent, Id id, KeyStore keys) {
        this.parent = parent;
        this.id = id;
        this.wanted = new WantedKeys(KeyCodec.of(id.by()), keys);
    }

    /**
     * What references that are resolved together have in common.
     *
     * @param by columns of the parent
     * @param keyColumns what the references are values of
     * @param condition that the parent's rows must meet besides
     * @param direct whether a reference is the very identity of its row
     */
    record Id(TablePair parent, List<Column> by, List<Column> keyColumns, Optional<String> condition, boolean direct) {
        Id {
            by = List.copyOf(by);
            keyColumns = List.copyOf(keyColumns);
        }
    }

    WantedKeys wanted() {
        return wanted;
    }

    /**
     * Resolves what can be resolved without a query: references to rows that the target has. Returns the queries for the rest. These go to
     * the source, which alone knows all the rows that a reference names.
     */
    List<Crew.Task> round() {
        KeyList asked = wanted.take(Integer.MAX_VALUE);
        KeyList keys = id.direct() ? parent.reachPresent(asked) : asked;
        return Rows.ranges(keys.size(), id.by().size()).stream()
                .map(range -> (Crew.Task) sides -> resolve(keys, range, sides))
                .toList();
    }

    private void resolve(KeyList keys, Rows.Range range, Sides sides) {
        Rows.Columns columns = new Rows.Columns(id.by(), id.keyColumns());
        Lookup lookup = Rows.lookup(wanted.codec(), keys, range, columns, id.condition());
        TablePair pair = parent.pair();
        if (parent.keyless().isPresent()) {
            KeylessRows rows = parent.keyless().get();
            rows.expect(sides.source().lookup(rows.sourceProjection(), lookup));
        } else {
            List<Output> outputs = pair.identityOutputs(Side.SOURCE);
            Rows.forEach(
                    sides.source().lookup(pair.projection(Side.SOURCE, outputs), lookup),
                    outputs.size(),
                    parent::reach);
        }
    }
}
