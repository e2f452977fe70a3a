package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.run.Rows;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import java.util.List;
import java.util.Optional;

/** Finds which references name a row of the source. */
final class SourceParents {
    private final TablePair parent;
    private final KeyCodec codec;
    private final Rows.Columns columns;
    private final Optional<String> condition;

    /** @param keyColumns what the references are values of */
    SourceParents(Relation relation, TablePair parent, List<Column> keyColumns) {
        List<Column> by = parent.source().columns(relation.parentColumns());
        this.parent = parent;
        this.codec = KeyCodec.of(by);
        this.columns = new Rows.Columns(by, keyColumns);
        this.condition = relation.parentCondition();
    }

    /** @param references sorted, each once */
    KeySet existing(KeyList references, Sides sides) {
        KeySet existing = codec.newSet();
        for (Rows.Range range : Rows.ranges(references.size(), columns.by().size())) {
            find(references, range, sides, existing);
        }
        return existing;
    }

    /** Counting what the source lacks keeps to its own notion of equality; where it has some and lacks some, halves are counted. */
    private void find(KeyList keys, Rows.Range range, Sides sides, KeySet existing) {
        Lookup lookup = Rows.lookup(codec, keys, range, columns, condition);
        long missing = sides.source()
                .countMissing(parent.projection(Side.SOURCE, parent.identityOutputs(Side.SOURCE)), lookup);
        if (missing == 0) {
            KeyList found = keys.newList();
            found.appendAll(keys, range.from(), range.to());
            existing.addAll(found);
        } else if (missing < range.size()) {
            int middle = range.from() + range.size() / 2;
            find(keys, new Rows.Range(range.from(), middle), sides, existing);
            find(keys, new Rows.Range(middle, range.to()), sides, existing);
        }
    }
}
