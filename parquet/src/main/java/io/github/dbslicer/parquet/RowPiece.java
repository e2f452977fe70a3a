package io.github.dbslicer.parquet;

import java.util.List;

/**
 * Some rows of a table, column by column.
 *
 * @param columns of the table, in its order
 */
record RowPiece(int rows, List<ColumnPart> columns) {

    RowPiece {
        columns = List.copyOf(columns);
    }

    /** How much memory it takes. */
    long heldBytes() {
        return columns.stream().mapToLong(ColumnPart::heldBytes).sum();
    }

    /** How much of a row group it makes. */
    long bytes() {
        return columns.stream().mapToLong(ColumnPart::bytes).sum();
    }
}
