package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;

/**
 * What the target's column would do to values: refuses those that it would change in silence. The source's columns of the same type
 * have done so already, so that this only meets values that came into the source in some other way.
 *
 * @param exact whether values must stay as they are; those of masks are what the column makes of them
 */
record ColumnRule(String table, String column, String type, Affinity affinity, boolean rowidAlias, boolean exact) {

    static ColumnRule of(CatalogTable table, CatalogColumn column, Output output) {
        return new ColumnRule(
                table.name(),
                column.name(),
                column.type(),
                Affinity.of(column.type(), table.shape().strict()),
                table.isRowidAlias(column),
                output instanceof Output.Value);
    }

    /** @throws SliceException {@code TARGET_WRITE} where the column would not hold the value as it is */
    void check(RowBatch rows, int row, int value) {
        if (rowidAlias && rows.isNull(row, value)) {
            throw refused("NULL, for which SQLite would make up a number");
        }
        if (exact && !affinity.keeps(rows, row, value)) {
            throw refused("a value that its type " + (type.isEmpty() ? "(none)" : type) + " would convert");
        }
    }

    private SliceException refused(String what) {
        return new SliceException(
                ErrorCode.TARGET_WRITE, "writing " + table + ": column " + column + " would get " + what);
    }
}
