package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the columns of a source's table with those of the target's. */
record ColumnMisfits(TypeFit types) {

    /** In words for the user, a line each. */
    List<String> find(Table source, TargetRelations.Relation target) {
        List<String> misfits = new ArrayList<>();
        String label = "table " + source;
        if (!target.usable()) {
            misfits.add(label + ": the role may not use its schema. GRANT USAGE ON SCHEMA "
                    + PostgresNames.quote(source.id().schema()) + " to the role of this connection");
        }
        for (Column column : source.columns()) {
            Optional<TargetColumn> found = target.columns().stream()
                    .filter(other -> other.name().equals(column.name()))
                    .findFirst();
            misfit(source, column, found).ifPresent(what -> misfits.add(label + ", column " + column.name() + what));
        }
        target.columns().stream()
                .filter(column -> source.findColumn(column.name()).isEmpty())
                .filter(column ->
                        column.wantsValue() || source.writableColumns().isEmpty() && !column.generated())
                .forEach(column -> misfits.add(label + ", column " + column.name()
                        + " is only in the target"
                        + (column.wantsValue()
                                ? ", is NOT NULL and has no default. Give it one, or make it nullable"
                                : ", and the source has none to write")));
        return misfits;
    }

    private Optional<String> misfit(Table table, Column source, Optional<TargetColumn> found) {
        if (found.isEmpty()) {
            return Optional.of(" is missing in the target");
        }
        TargetColumn target = found.get();
        if (source.generated() || target.generated()) {
            return source.generated() && target.generated()
                    ? Optional.empty()
                    : Optional.of(" is generated in the " + (source.generated() ? "source" : "target") + " only");
        }
        if (!types.lossless(source.type(), target.type())) {
            return Optional.of(": " + source.type() + " in the source, but " + target.type()
                    + " in the target, which may not hold every value as it is");
        }
        if (target.required() && source.nullable()) {
            return Optional.of(" may be NULL in the source, but not in the target");
        }
        return target.insertable()
                ? Optional.empty()
                : Optional.of(" may not be written by the role. GRANT INSERT ON " + PostgresNames.quote(table.id())
                        + " to the role of this connection");
    }
}
