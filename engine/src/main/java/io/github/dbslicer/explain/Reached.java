package io.github.dbslicer.explain;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.OutputList;
import io.github.dbslicer.run.Rows;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.ValueKind;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of one table that lead to the row asked for, and by how many references: the level. For one thread. */
final class Reached {
    private static final Column LEVEL = new Column("level", "bigint", ValueKind.INTEGER, "", false, false);

    private final Table table;
    private final int identityColumns;
    private final KeyCodec codec;
    private final KeyCodec levelCodec;
    private final OutputList outputs;
    private final List<Asking> askings;
    private final KeySet visited;
    private final KeySet byLevel;

    /** @param askings who may reference rows of the table, of what is read of these */
    Reached(Table table, KeyStore store, Function<OutputList, List<Asking>> askings) {
        this.table = table;
        List<Column> identity = table.identity();
        List<Column> leveled =
                Stream.concat(Stream.of(LEVEL), identity.stream()).toList();
        this.identityColumns = identity.size();
        this.codec = table.keyless() ? KeyCodec.ofWholeRows(identity) : KeyCodec.of(identity);
        this.levelCodec = table.keyless() ? KeyCodec.ofWholeRows(leveled) : KeyCodec.of(leveled);
        this.outputs = new OutputList(identity.stream()
                .map(column -> (Output) new Output.Value(column))
                .toList());
        this.askings = List.copyOf(askings.apply(outputs));
        this.visited = store.newSet(codec);
        this.byLevel = store.newSet(levelCodec);
    }

    List<Asking> askings() {
        return askings;
    }

    Projection projection() {
        return new Projection(table, outputs.outputs(), 0);
    }

    /** Takes rows; those that were reached before count no more. Returns how many did not. */
    int add(RowBatch rows, int level) {
        EncodedKeys keys = Rows.keys(codec, rows, identityColumns);
        BitSet fresh = keys.rowsOf(visited.addAll(keys.keys()));
        if (!fresh.isEmpty()) {
            byLevel.addAll(leveled(rows, fresh, level).keys());
            askings.forEach(asking -> asking.add(rows, fresh, level));
        }
        return fresh.cardinality();
    }

    /** Whether a row was reached by just so many references. */
    boolean isAt(int level, SeenRow row) {
        EncodedKeys key = leveled(row.values(), Rows.all(row.values()), level);
        return key.keys().size() == 1 && byLevel.contained(key.keys()).get(0);
    }

    /** @param rows whose identity stands first */
    private EncodedKeys leveled(RowBatch rows, BitSet chosen, int level) {
        RowBatch leveled = new RowBatch(1 + identityColumns);
        for (int row = chosen.nextSetBit(0); row >= 0; row = chosen.nextSetBit(row + 1)) {
            leveled.appendLong(level, RowBatch.INTEGER);
            for (int column = 0; column < identityColumns; column++) {
                leveled.appendFrom(rows, row, column);
            }
        }
        return Rows.keys(levelCodec, leveled, 1 + identityColumns);
    }
}
