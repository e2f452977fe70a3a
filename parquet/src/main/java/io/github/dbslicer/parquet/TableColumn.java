package io.github.dbslicer.parquet;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.row.RowBatch;
import java.util.List;

/** How a column of a table stands in a Parquet file. Safe for several threads. */
interface TableColumn {

    /** The types of its values, by kind: that of kind 1 is the first. */
    List<ParquetType> kinds();

    /**
     * Takes the column out of rows.
     *
     * @param common how values are taken
     * @param place of the column in the rows
     * @throws io.github.dbslicer.error.SliceException {@code TARGET_WRITE} where a value cannot stand in the file as it is
     */
    ColumnPart read(CommonColumn common, RowBatch rows, int place);

    /** The columns of the file that hold its values, once all of them have been read. */
    Field field();

    /** Whether {@link #field()} is known before all values have been read. */
    boolean isTyped();

    /** How it stands in the file, for the user. */
    String note();
}
