package io.github.dbslicer.mask;

import io.github.dbslicer.schema.TableId;
import java.util.Comparator;

/** Names a column of a schema, as that spells it. */
record ColumnId(TableId table, String column) implements Comparable<ColumnId> {
    private static final Comparator<ColumnId> ORDER =
            Comparator.comparing(ColumnId::table).thenComparing(ColumnId::column);

    @Override
    public int compareTo(ColumnId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
