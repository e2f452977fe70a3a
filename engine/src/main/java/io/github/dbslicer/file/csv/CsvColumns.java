package io.github.dbslicer.file.csv;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.schema.Table;
import java.util.List;

/** What the values of rows are. */
final class CsvColumns {
    private CsvColumns() {}

    /** Those of the columns that a file has. */
    static List<CommonColumn> of(Dialect dialect, Table table) {
        return table.writableColumns().stream()
                .map(column -> dialect.common(table.id(), new Output.Value(column)))
                .toList();
    }

    /** Those of the values that are written. */
    static List<CommonColumn> of(Dialect dialect, Projection projection) {
        if (!projection.writtenColumns().equals(projection.table().writableColumns())) {
            throw new IllegalArgumentException("rows of " + projection.table() + " are not those of its columns");
        }
        return projection.writtenOutputs().stream()
                .map(output -> dialect.common(projection.table().id(), output))
                .toList();
    }
}
