package io.github.dbslicer.cli.explain;

import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.explain.RowName;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import java.util.List;
import java.util.stream.Collectors;

/** Rows and relations in words, on one line. */
final class Names {
    private Names() {}

    /** As the command line takes it again, but for what the shell wants quoted. */
    static String row(RowName row) {
        return table(row.table()) + " " + (row.key().isEmpty() ? "(a row without a key)" : key(row));
    }

    static String key(RowName row) {
        boolean alone = row.inOrder() && row.key().size() == 1;
        return Printable.line(row.key().stream()
                .map(part -> (row.inOrder() ? "" : part.column() + "=") + value(part.value(), alone))
                .collect(Collectors.joining(",")));
    }

    /** Between quotes where it would not be taken for what it is, or be seen. */
    private static String value(String value, boolean alone) {
        boolean parts = !alone && value.contains(",");
        return parts || value.startsWith("\"") || !value.equals(value.strip()) || value.isEmpty()
                ? quoted(value)
                : value;
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    static String table(TableId table) {
        return Printable.line(table.shortName());
    }

    /** By which columns a row of the child references a row of the parent. */
    static String columns(Relation relation) {
        return Printable.line(String.join(", ", relation.childColumns()));
    }

    /** Who says that there is such a reference. */
    static String origin(Relation relation) {
        if (relation.declared()) {
            boolean named = !relation.name().equals(relation.childLabel());
            return Printable.line(named ? "foreign key " + relation.name() : "foreign key");
        }
        return "relation of the rules"
                + relation.condition().map(sql -> ", where " + sql(sql)).orElse("");
    }

    /** SQL on one line. */
    static String sql(String sql) {
        return Printable.line(sql.strip().replaceAll("\\s+", " "));
    }

    static String list(List<String> names, boolean more) {
        return String.join("; ", names) + (more ? "; ..." : "");
    }
}
