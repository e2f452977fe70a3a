package io.github.dbslicer.explain;

import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of the values that a user types a question to the source, whose equality decides which row they name. */
final class TypedKey {
    private final Table table;
    private final Dialect dialect;

    TypedKey(Table table, Dialect dialect) {
        this.table = table;
        this.dialect = dialect;
    }

    /** @throws SliceException {@code USAGE} where a value is none of its column's type */
    Lookup lookup(KeyArgument key) {
        List<List<TypedValue>> combinations = List.of(List.of());
        for (int index = 0; index < key.columns().size(); index++) {
            combinations = combined(
                    combinations, values(key.columns().get(index), key.values().get(index)));
        }
        RowBatch rows = new RowBatch(key.columns().size());
        for (List<TypedValue> row : combinations) {
            for (int index = 0; index < row.size(); index++) {
                row.get(index).append(dialect.rowText(key.columns().get(index)), rows);
            }
        }
        List<Column> values = key.columns().stream()
                .map(column -> new Output.Plain(column).keyColumn())
                .toList();
        return new Lookup(key.columns(), values, rows, Optional.empty());
    }

    private static List<List<TypedValue>> combined(List<List<TypedValue>> rows, List<TypedValue> values) {
        List<List<TypedValue>> longer = new ArrayList<>();
        for (List<TypedValue> row : rows) {
            for (TypedValue value : values) {
                List<TypedValue> more = new ArrayList<>(row);
                more.add(value);
                longer.add(more);
            }
        }
        return longer;
    }

    private List<TypedValue> values(Column column, String text) {
        CommonType type = dialect.common(table.id(), new Output.Value(column)).type();
        List<TypedValue> values = TypedValue.of(column.kind(), type, text);
        if (values.isEmpty()) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    "The value given for column " + column + " of " + table + " is none of its type " + column.type()
                            + TypedValue.hint(column.kind(), type) + ".");
        }
        return values;
    }
}
