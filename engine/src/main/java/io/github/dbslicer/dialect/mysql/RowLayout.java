package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the written values of a projection go: to which column of which table of the target, and how.
 *
 * @param columns the target's, one for each value
 * @param forms one for each value
 */
record RowLayout(TargetTable target, List<Column> columns, List<ValueForm> forms) {

    RowLayout {
        columns = List.copyOf(columns);
        forms = List.copyOf(forms);
    }

    /** @throws SliceException {@code TARGET_SCHEMA} where the target's table has no such column */
    static RowLayout of(Projection projection, TargetTable target) {
        List<Column> columns = new ArrayList<>();
        List<ValueForm> forms = new ArrayList<>();
        List<Column> written = projection.writtenColumns();
        List<Output> outputs = projection.writtenOutputs();
        for (int i = 0; i < written.size(); i++) {
            Column column = column(target, written.get(i));
            columns.add(column);
            forms.add(ValueForm.of(outputs.get(i), column));
        }
        return new RowLayout(target, columns, forms);
    }

    private static Column column(TargetTable target, Column source) {
        return target.findColumn(source.name())
                .orElseThrow(() -> new SliceException(
                        ErrorCode.TARGET_SCHEMA,
                        "table " + target.name() + " of the target has no column " + source.name()
                                + ". Add it, or copy the schema."));
    }

    int width() {
        return columns.size();
    }

    String quotedTable() {
        return MySqlNames.quote(target.name());
    }
}
