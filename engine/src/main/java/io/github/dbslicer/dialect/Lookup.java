package io.github.dbslicer.dialect;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the rows of a table whose columns equal one of many keys.
 *
 * @param by columns of the table
 * @param keyColumns what the keys are values of, one for each of {@code by}: their type, kind and character set are those of the values
 * @param keys one row per key, one value per column of {@code by}, none of them NULL; sorted, without duplicates
 * @param among which rows of the table are looked at; all where it is empty. No {@link RowFilter.WithoutParent}; of a {@link RowFilter.First} the
 *     database may give so many more than once, where the keys are too many for one statement
 * @param judge the table that the keys are values of, where equality is to be that of its columns; empty where it is that of {@code by}
 */
public record Lookup(
        List<Column> by, List<Column> keyColumns, RowBatch keys, Optional<RowFilter> among, Optional<Table> judge) {
    public Lookup {
        by = List.copyOf(by);
        keyColumns = List.copyOf(keyColumns);
    }

    /**
     * By the equality of the table's own columns.
     *
     * @param condition SQL that the rows must meet besides
     */
    public Lookup(List<Column> by, List<Column> keyColumns, RowBatch keys, Optional<String> condition) {
        this(by, keyColumns, keys, condition.map(RowFilter.Condition::new), Optional.empty());
    }

    /** The same, of other keys. */
    public Lookup of(RowBatch others) {
        return new Lookup(by, keyColumns, others, among, judge);
    }
}
