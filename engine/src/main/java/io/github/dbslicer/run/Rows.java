package io.github.dbslicer.run;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Rows and keys on their way. */
public final class Rows {
    /** Keys per lookup, of one column and of several: longer statements make servers give up the index. */
    private static final int KEYS = 5_000;

    private static final int COMPOSITE_KEYS = 1_000;
    private static final int BATCH_ROWS = 10_000;
    private static final int BATCH_BYTES = 4 << 20;

    private Rows() {}

    /** Reads everything, a batch at a time, and closes the reader. */
    public static void forEach(RowReader reader, int columns, Consumer<RowBatch> action) {
        RowBatch batch = new RowBatch(columns);
        try (reader) {
            while (reader.read(batch, BATCH_ROWS, BATCH_BYTES)) {
                action.accept(batch);
            }
        }
    }

    public static BitSet all(RowBatch rows) {
        BitSet all = new BitSet(rows.rows());
        all.set(0, rows.rows());
        return all;
    }

    /** The rows for which a condition holds, by where that stands; all where there is none. */
    public static BitSet meeting(RowBatch rows, OptionalInt condition) {
        BitSet meeting = all(rows);
        if (condition.isPresent()) {
            int position = condition.getAsInt();
            for (int row = 0; row < rows.rows(); row++) {
                boolean holds = rows.length(row, position) == 1 && rows.data()[rows.start(row, position)] == '1';
                meeting.set(row, holds);
            }
        }
        return meeting;
    }

    /** The positions from {@code from} on. */
    public static int[] positions(int from, int count) {
        return IntStream.range(from, from + count).toArray();
    }

    /** The keys of rows, whose columns stand first in them. */
    public static EncodedKeys keys(KeyCodec codec, RowBatch rows, int columns) {
        return codec.encode(rows, positions(0, columns), all(rows));
    }

    /** Where a key of another list stands in a sorted one; negative where it does not. */
    public static int find(KeyList sorted, KeyList keys, int index) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = sorted.compare(middle, keys, index);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    public static Lookup lookup(
            KeyCodec codec, KeyList keys, Range range, Columns columns, Optional<String> condition) {
        RowBatch values = new RowBatch(columns.by().size());
        codec.decode(keys, range.from(), range.to(), values);
        return new Lookup(columns.by(), columns.keyColumns(), values, condition);
    }

    /** What is looked up, and what the keys are values of. */
    public record Columns(List<Column> by, List<Column> keyColumns) {
        public Columns {
            by = List.copyOf(by);
            keyColumns = List.copyOf(keyColumns);
        }
    }

    /** Some of the keys of a list. */
    public record Range(int from, int to) {
        public int size() {
            return to - from;
        }
    }

    /** How many keys fit a statement. */
    public static int most(int columns) {
        return columns > 1 ? COMPOSITE_KEYS : KEYS;
    }

    /** Keys in portions of which each fits a statement. */
    public static List<Range> ranges(int keys, int columns) {
        int step = most(columns);
        return IntStream.iterate(0, from -> from < keys, from -> from + step)
                .mapToObj(from -> new Range(from, Math.min(keys, from + step)))
                .toList();
    }
}
