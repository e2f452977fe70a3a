package io.github.dbslicer.parquet;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.schema.MessageType;

/** A column whose values are of one type. */
final class TypedColumn implements TableColumn {
    private static final byte PRESENT = 1;

    private final TableId table;
    private final Column column;
    private final CommonType common;
    private final TypedForm form;

    TypedColumn(TableId table, Column column, CommonType common) {
        this.table = table;
        this.column = column;
        this.common = common;
        this.form = TypedForm.of(common);
    }

    @Override
    public List<ParquetType> kinds() {
        return List.of(form.type());
    }

    @Override
    public ColumnPart read(CommonColumn taken, RowBatch rows, int place) {
        byte[] kinds = new byte[rows.rows()];
        ByteArray values = new ByteArray();
        ByteArray text = new ByteArray();
        for (int row = 0; row < kinds.length; row++) {
            if (!rows.isNull(row, place)) {
                kinds[row] = PRESENT;
                append(taken, rows, row, place, text, values);
            } else if (!column.nullable()) {
                throw refused("holds NULL, which it does not allow. Correct its mask.");
            }
        }
        return ColumnPart.of(kinds, values);
    }

    private void append(CommonColumn taken, RowBatch rows, int row, int place, ByteArray text, ByteArray values) {
        Optional<Conversion> conversion = form.conversion();
        if (conversion.isEmpty()) {
            VariableBytes.append(taken, rows, row, place, values);
            return;
        }
        text.clear();
        taken.text().append(rows, row, place, text);
        try {
            conversion.get().append(text, values);
        } catch (UnfitValue unfit) {
            throw refused("holds a value that cannot stand in a Parquet file as it is, where its type "
                    + column.type() + " becomes " + form.type().words() + ", which holds " + unfit.getMessage()
                    + " alone. Give the column a mask (tables: " + table
                    + ": mask), or write --format csv, which keeps every value.");
        }
    }

    private SliceException refused(String why) {
        return new SliceException(ErrorCode.TARGET_WRITE, "writing " + table + ": column " + column.name() + " " + why);
    }

    @Override
    public Field field() {
        boolean required = !column.nullable();
        MessageType schema = new MessageType(table.toString(), form.type().named(column.name(), required));
        return new Field(
                List.of(form.type().element(column.name(), required)),
                List.of(new Leaf(form.type(), schema, Set.of((int) PRESENT))));
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public String note() {
        return common instanceof CommonType.Decimal decimal && decimal.precision() == 0
                ? "text, since a decimal of Parquet has a bound of its digits"
                : "";
    }
}
