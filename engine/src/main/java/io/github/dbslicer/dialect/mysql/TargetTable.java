package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of the target.
 *
 * @param transactional whether a rollback undoes what was written
 */
record TargetTable(Table table, boolean transactional) {

    String name() {
        return table.id().name();
    }

    /** The column of that name; the server tells no upper from lower case in it. */
    Optional<Column> findColumn(String name) {
        return table.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Columns by name in lower case. */
    Map<String, Column> byLowerName() {
        return table.columns().stream()
                .collect(Collectors.toMap(
                        column -> column.name().toLowerCase(Locale.ROOT), Function.identity(), (one, other) -> one));
    }
}
