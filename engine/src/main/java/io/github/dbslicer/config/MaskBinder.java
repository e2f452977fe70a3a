package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Binds the masks of one table, and the columns that it keeps. */
final class MaskBinder {
    private final NameBinder names;
    private final Problems problems;
    private final Table table;
    private final Map<String, String> expressions = new HashMap<>();
    private final Map<String, Location> sql = new HashMap<>();
    private final Map<String, MaskSpec> generated = new HashMap<>();
    private final Map<String, Location> kept = new HashMap<>();

    MaskBinder(NameBinder names, Problems problems, Table table) {
        this.names = names;
        this.problems = problems;
        this.table = table;
    }

    /** Of a column that is named twice, what the file says first counts. */
    void bind(RulesFile.TableEntry entry) {
        List<Statement> statements = new ArrayList<>();
        entry.masks()
                .forEach(mask -> statements.add(new Statement(mask.column(), true, column -> {
                    expressions.put(column, mask.expression());
                    sql.put(column, mask.column().location());
                })));
        entry.computed()
                .forEach(mask -> statements.add(
                        new Statement(mask.column(), true, column -> generated.put(column, withColumns(mask.spec())))));
        entry.kept()
                .forEach(name ->
                        statements.add(new Statement(name, false, column -> kept.put(column, name.location()))));
        Map<String, Statement> first = new HashMap<>();
        statements.stream()
                .sorted(Problems.byPlace(statement -> statement.name.location()))
                .forEach(statement -> names.column(table, statement.name).ifPresent(column -> {
                    check(column, statement);
                    Statement other = first.putIfAbsent(column.name(), statement);
                    if (other == null) {
                        statement.effect.accept(column.name());
                    } else {
                        problems.add(statement.name.location(), twice(column, statement, other));
                    }
                }));
    }

    /** SQL by column. */
    Map<String, String> expressions() {
        return expressions;
    }

    MaskRules.OfTable rules(Location location) {
        return new MaskRules.OfTable(location, generated, sql, kept);
    }

    private record Statement(RulesFile.Text name, boolean masks, Consumer<String> effect) {}

    private void check(Column column, Statement statement) {
        if (column.generated() && statement.masks) {
            String message = "column " + Spelling.quoted(table + "." + column)
                    + " is generated: the target computes its values, and a mask has no effect. Mask the columns it is computed of.";
            problems.add(statement.name.location(), message);
        }
    }

    private static String twice(Column column, Statement statement, Statement other) {
        String name = "column " + Spelling.quoted(column.name());
        if (statement.masks && other.masks) {
            return name + " has two masks.";
        }
        int line = other.name.location().line();
        return statement.masks == other.masks
                ? name + " is kept twice: line " + line + " says so, too."
                : name + " is both masked and kept: line " + line + " says the other. Remove one of them.";
    }

    private MaskSpec withColumns(MaskSpec spec) {
        return spec.option(MaskSpec.BY)
                .map(by -> {
                    if (by.values().isEmpty()) {
                        problems.add(by.name().location(), "by: a column is missing.");
                    }
                    return spec.with(MaskSpec.BY, bound(by.values()));
                })
                .orElse(spec);
    }

    /** As the schema spells them; those of no column, which are problems, are left out. */
    private List<RulesFile.Text> bound(List<RulesFile.Text> columns) {
        return names.columns(table, columns).orElse(List.of()).stream()
                .map(column -> new RulesFile.Text(columns.get(0).location(), column.name()))
                .toList();
    }
}
