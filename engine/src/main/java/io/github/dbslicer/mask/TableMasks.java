package io.github.dbslicer.mask;

import io.github.dbslicer.schema.Column;
import java.util.List;
import java.util.Optional;

/** The masked columns of one table, in the order of the table. */
public record TableMasks(List<ColumnMask> columns) {
    public TableMasks {
        columns = List.copyOf(columns);
    }

    public static TableMasks none() {
        return new TableMasks(List.of());
    }

    public Optional<ColumnMask> of(Column column) {
        return columns.stream().filter(mask -> mask.column().equals(column)).findFirst();
    }
}
