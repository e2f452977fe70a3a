package io.github.dbslicer.explain;

import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.Rows;
import io.github.dbslicer.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of the source.
 *
 * @param values as the view has them
 */
record SeenRow(TableView view, RowBatch values) {
    Table table() {
        return view.table();
    }

    RowName name() {
        return view.name(values);
    }

    /** Whether a condition of a relation holds; so does one that there is not. */
    boolean meets(Optional<String> condition) {
        return condition.isEmpty()
                || Rows.meeting(values, OptionalInt.of(view.position(condition.get())))
                        .get(0);
    }

    /** The values of columns as a key; empty where one is NULL, or no row could have it. */
    Optional<KeyList> key(KeyCodec codec, List<String> columns) {
        KeyList keys =
                codec.encode(values, view.positions(columns), Rows.all(values)).keys();
        return keys.size() == 0 ? Optional.empty() : Optional.of(keys);
    }
}
