package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.Rows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads rows of one table of the target by their keys. Safe for several threads. */
final class TargetRows {
    private final TablePair pair;
    private final KeyCodec codec;
    private final int keyColumns;
    private final Projection projection;
    private final HeldRows held = new HeldRows();

    /** @param values what is read besides the identity */
    TargetRows(TablePair pair, List<ColumnPair> values) {
        this.pair = pair;
        this.codec = pair.codec();
        this.keyColumns = pair.identity().size();
        List<ColumnPair> columns =
                Stream.concat(pair.identity().stream(), values.stream()).toList();
        List<Output> outputs =
                columns.stream().map(column -> column.output(Side.TARGET)).toList();
        this.projection = pair.projection(Side.TARGET, outputs);
        for (int position = 0; position < columns.size(); position++) {
            held.add(position, columns.get(position).form());
        }
    }

    /** Takes a row that was found. */
    @FunctionalInterface
    interface Action {
        /** @param key the number of the row's key among those asked for */
        void take(int key, RowBatch rows, int row);
    }

    /** @param keys sorted, each once */
    void forEach(KeyList keys, Sides sides, Action action) {
        if (keys.size() == 0) {
            return;
        }
        Rows.Columns by = new Rows.Columns(pair.identityColumns(Side.TARGET), pair.identityKeyColumns(Side.TARGET));
        Lookup lookup = Rows.lookup(codec, keys, new Rows.Range(0, keys.size()), by, Optional.empty());
        Rows.forEach(
                sides.target().lookup(projection, lookup), projection.outputs().size(), batch -> {
                    RowBatch rows = held.of(batch);
                    EncodedKeys there = Rows.keys(codec, rows, keyColumns);
                    int index = 0;
                    for (int row = there.rows().nextSetBit(0);
                            row >= 0;
                            row = there.rows().nextSetBit(row + 1)) {
                        int key = Rows.find(keys, there.keys(), index++);
                        if (key >= 0) {
                            action.take(key, rows, row);
                        }
                    }
                });
    }
}
