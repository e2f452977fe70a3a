package io.github.dbslicer.slice;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Finds the tables and columns of a target that take those of a source. By their very names, or, since a server may change the case of names,
 * by the only one that differs in case alone; that there are any is known by then.
 */
final class TargetColumns {
    private TargetColumns() {}

    /** @throws SliceException {@code TARGET_SCHEMA} where one is missing */
    static List<Column> of(Table target, List<Column> source) {
        return source.stream().map(column -> column(target, column.name())).toList();
    }

    static List<String> names(Table target, List<String> source) {
        return source.stream().map(name -> column(target, name).name()).toList();
    }

    private static Column column(Table target, String name) {
        return target.findColumn(name)
                .or(() -> target.columns().stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> missing("column " + name + " of table " + target));
    }

    /** @throws SliceException {@code TARGET_SCHEMA} where it is missing */
    static Table table(DatabaseSchema target, Table source) {
        Optional<Table> exact = target.findTable(source.id());
        return exact.or(() -> target.tables().stream()
                        .filter(table -> table.toString().equalsIgnoreCase(source.toString()))
                        .findFirst())
                .orElseThrow(() -> missing("table " + source));
    }

    /** Whether values of both have one text form, so that keys of one are keys of the other. */
    static boolean sameForm(Column source, Column target) {
        return source.kind().isInteger() && target.kind().isInteger()
                || source.kind() == target.kind()
                        && source.type().equalsIgnoreCase(target.type())
                        && source.charset().equals(target.charset());
    }

    private static SliceException missing(String what) {
        return new SliceException(
                ErrorCode.TARGET_SCHEMA,
                what + " is missing in the target, so that the unfinished run there cannot be continued. Nothing was"
                        + " changed. Run without --continue to begin anew.");
    }
}
