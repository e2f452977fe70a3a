package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows that are written in one transaction.
 *
 * @param source the table that they come from
 */
record Batch(Table source, RowLayout layout, RowBatch rows) {

    /** A query that has a row where the first of them is in the target; empty where no key of the source tells it from others. */
    Optional<String> presence() {
        if (source.keyless()) {
            return Optional.empty();
        }
        List<String> conditions = new ArrayList<>();
        for (Column key : source.identity()) {
            int position = position(key);
            if (position < 0 || rows.isNull(0, position)) {
                return Optional.empty();
            }
            conditions.add(equality(position));
        }
        return Optional.of(
                "SELECT 1 FROM " + layout.quotedTable() + " WHERE " + String.join(" AND ", conditions) + " LIMIT 1");
    }

    private String equality(int position) {
        ValueForm form = layout.forms().get(position);
        Column column = layout.columns().get(position);
        String exact = equality(position, form);
        // Bytes are compared as such, which no index of a text helps with.
        return form instanceof ValueForm.Raw && !column.charset().isEmpty()
                ? equality(position, new ValueForm.Text(column.charset())) + " AND " + exact
                : exact;
    }

    private String equality(int position, ValueForm form) {
        StringBuilder sql = new StringBuilder(MySqlNames.quote(layout.columns().get(position))).append(" = ");
        InsertLiteral.append(sql, form, rows, 0, position);
        return sql.toString();
    }

    private int position(Column key) {
        for (int position = 0; position < layout.width(); position++) {
            if (layout.columns().get(position).name().equalsIgnoreCase(key.name())) {
                return position;
            }
        }
        return -1;
    }
}
