package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what the names of a rules file stand for; those that stand for nothing are problems. */
final class NameBinder {
    private final TableNames tables;
    private final Problems problems;

    NameBinder(DatabaseSchema schema, Problems problems) {
        this.tables = new TableNames(schema);
        this.problems = problems;
    }

    Optional<Table> table(RulesFile.Text name) {
        Optional<Table> table = tables.find(name.text());
        if (table.isEmpty()) {
            problems.add(name.location(), tables.unknown(name.text()));
        }
        return table;
    }

    /**
     * The column of this name. The names of columns ignore letter case in SQL, so a column that differs in nothing else is meant, as long
     * as there is only one.
     */
    Optional<Column> column(Table table, RulesFile.Text name) {
        Optional<Column> exact = table.findColumn(name.text());
        if (exact.isPresent()) {
            return exact;
        }
        List<Column> similar = table.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(name.text()))
                .toList();
        if (similar.size() == 1) {
            return Optional.of(similar.get(0));
        }
        List<String> names = table.columns().stream().map(Column::name).toList();
        String hint = Spelling.hint(name.text(), names);
        problems.add(
                name.location(),
                "table " + Spelling.quoted(table.toString()) + " has no column " + Spelling.quoted(name.text()) + "."
                        + hint);
        return Optional.empty();
    }

    /** The columns of these names; empty where any of them has a problem. */
    Optional<List<Column>> columns(Table table, List<RulesFile.Text> names) {
        List<Optional<Column>> found =
                names.stream().map(name -> column(table, name)).toList();
        Set<Column> columns = new LinkedHashSet<>();
        found.forEach(column -> column.ifPresent(columns::add));
        boolean all = found.stream().allMatch(Optional::isPresent);
        if (all && columns.size() < names.size()) {
            Location location = names.get(0).location();
            problems.add(location, "a column of " + Spelling.quoted(table.toString()) + " is there twice.");
        }
        return all && columns.size() == names.size() ? Optional.of(List.copyOf(columns)) : Optional.empty();
    }
}
