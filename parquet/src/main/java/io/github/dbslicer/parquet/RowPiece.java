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

    /** What it takes in memory. */
    long bytes() {
        long bytes = 0;
        for (ColumnPart part : columns) {
            bytes += part.kinds().length + part.values().length;
        }
        return bytes;
    }
}
