package io.github.dbslicer.dialect;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the rows of a table whose columns equal one of many keys.
 *
 * @param by columns of the table
 * @param keyColumns what the keys are values of, one for each of {@code by}: their type, kind and character set are those of the values
 * @param keys one row per key, one value per column of {@code by}, none of them NULL; sorted, without duplicates
 * @param condition SQL that the rows must meet besides
 */
public record Lookup(List<Column> by, List<Column> keyColumns, RowBatch keys, Optional<String> condition) {
    public Lookup {
        by = List.copyOf(by);
        keyColumns = List.copyOf(keyColumns);
    }
}
