package io.github.dbslicer.survey;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Some rows of a table, and how many of the values in them another one has. Values are forgotten with it. */
final class ReferenceSample {
    private static final int ROWS = 1_000;
    private static final int BATCH_BYTES = 1 << 22;
    private static final RowFilter SOME_ROWS = new RowFilter.First(new RowFilter.Condition("1 = 1"), ROWS);

    private final List<Column> columns;
    private final RowBatch rows;

    private ReferenceSample(List<Column> columns, RowBatch rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads these columns of the rows that the database comes upon first. */
    static ReferenceSample read(ReadSession session, Table table, List<Column> columns) {
        Projection projection = projection(table, columns);
        RowBatch rows = new RowBatch(columns.size());
        try (RowReader reader = session.scan(projection, SOME_ROWS)) {
            reader.read(rows, ROWS, BATCH_BYTES);
        }
        return new ReferenceSample(columns, rows);
    }

    /** How many different values there are of the relation's child columns, and how many of them rows of the parent have. */
    Suspicion hold(Relation relation, Table parent, ReadSession session) {
        List<Column> by = parent.columns(relation.parentColumns());
        int[] positions =
                relation.childColumns().stream().mapToInt(this::position).toArray();
        BitSet all = new BitSet();
        all.set(0, rows.rows());
        KeyCodec codec = KeyCodec.of(by);
        KeyList keys = codec.encode(rows, positions, all).keys();
        // Where values carry their own type, some cannot be any key at all.
        long others = referencing(positions) - keys.size();
        keys.sort();
        if (keys.size() == 0) {
            return new Suspicion(relation, others, 0);
        }
        RowBatch values = new RowBatch(by.size());
        codec.decode(keys, 0, keys.size(), values);
        List<Column> keyColumns = IntStream.of(positions).mapToObj(columns::get).toList();
        long missing =
                session.countMissing(projection(parent, by), new Lookup(by, keyColumns, values, Optional.empty()));
        return new Suspicion(relation, keys.size() + others, keys.size() - missing);
    }

    /** How many rows have a value in each of the columns. */
    private long referencing(int... positions) {
        return IntStream.range(0, rows.rows())
                .filter(row -> IntStream.of(positions).noneMatch(position -> rows.isNull(row, position)))
                .count();
    }

    private int position(String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(column)) {
                return index;
            }
        }
        throw new IllegalArgumentException("column " + column + " was not read");
    }

    private static Projection projection(Table table, List<Column> columns) {
        return new Projection(
                table, columns.stream().<Output>map(Output.Value::new).toList(), 0);
    }
}
