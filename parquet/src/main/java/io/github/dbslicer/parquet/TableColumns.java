package io.github.dbslicer.parquet;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** How the columns of a table that are written stand in its file. Safe for several threads. */
final class TableColumns {
    private final Dialect dialect;
    private final Table table;
    private final List<TableColumn> columns;

    /** @param dialect of the source */
    TableColumns(Dialect dialect, Table table) {
        this.dialect = dialect;
        this.table = table;
        this.columns = table.writableColumns().stream().map(this::column).toList();
    }

    private TableColumn column(Column column) {
        CommonType type = dialect.common(table.id(), new Output.Value(column)).type();
        return type instanceof CommonType.Dynamic
                ? new DynamicColumn(column)
                : new TypedColumn(table.id(), column, type);
    }

    Table table() {
        return table;
    }

    List<TableColumn> columns() {
        return columns;
    }

    /** Whether the columns of the file are known before all rows have been read. */
    boolean isTyped() {
        return columns.stream().allMatch(TableColumn::isTyped);
    }

    /**
     * Takes what is written out of rows.
     *
     * @throws io.github.dbslicer.error.SliceException {@code TARGET_WRITE} where a value cannot stand in the file as it is
     */
    RowPiece read(Projection projection, RowBatch rows) {
        List<Output> outputs = projection.writtenOutputs();
        if (!projection.writtenColumns().equals(table.writableColumns())) {
            throw new IllegalStateException("rows of " + table + " have other columns than its file");
        }
        List<ColumnPart> parts = new ArrayList<>(outputs.size());
        for (int place = 0; place < outputs.size(); place++) {
            CommonColumn common = dialect.common(table.id(), outputs.get(place));
            parts.add(columns.get(place).read(common, rows, place));
        }
        return new RowPiece(rows.rows(), parts);
    }

    /** What stands for the columns in the file, once all rows have been read. */
    List<Field> fields() {
        return columns.stream().map(TableColumn::field).toList();
    }
}
