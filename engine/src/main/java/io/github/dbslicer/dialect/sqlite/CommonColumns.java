package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.CommonForms;
import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.dialect.MaskedForm;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.ValueKind;

/** What the values of a column mean whatever kind of database they are in: a rowid is an integer, every other value says itself what it is. */
final class CommonColumns {
    private CommonColumns() {}

    static CommonColumn of(TableId table, Output output) {
        Column column = Projection.column(output);
        if (column.kind() != ValueKind.INTEGER) {
            return new CommonColumn(new CommonType.Dynamic(), dynamic(table, column));
        }
        CommonType type = new CommonType.Int(Long.SIZE, false);
        CommonColumn.Form form = CommonForms.asItIs();
        return new CommonColumn(
                type, output instanceof Output.Value ? form : new MaskedForm(table, column, type, form));
    }

    /** SQLite takes any bytes for text. */
    private static CommonColumn.Form dynamic(TableId table, Column column) {
        CommonColumn.Form text = CommonForms.utf8(table, column, CommonForms.asItIs());
        return (rows, row, place, into) -> {
            boolean isText = rows.storageClass(row, place) == io.github.dbslicer.row.RowBatch.TEXT;
            (isText ? text : CommonForms.asItIs()).append(rows, row, place, into);
        };
    }
}
