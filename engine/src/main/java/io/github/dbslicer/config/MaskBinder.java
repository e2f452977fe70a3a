package io.github.dbslicer.config;

import io.github.dbslicer.error.Problems;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Binds the masks of a table. */
final class MaskBinder {
    private final NameBinder names;
    private final Problems problems;

    MaskBinder(NameBinder names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** SQL by column. */
    Map<String, String> bind(Table table, List<RulesFile.Mask> masks) {
        Map<String, String> expressions = new HashMap<>();
        for (RulesFile.Mask mask : masks) {
            names.column(table, mask.column()).ifPresent(column -> {
                check(table, column, mask);
                if (expressions.put(column.name(), mask.expression()) != null) {
                    problems.add(
                            mask.column().location(), "column " + Spelling.quoted(column.name()) + " has two masks.");
                }
            });
        }
        return expressions;
    }

    private void check(Table table, Column column, RulesFile.Mask mask) {
        if (column.generated()) {
            String message = "column " + Spelling.quoted(table + "." + column)
                    + " is generated: the target computes its values, and a mask has no effect. Mask the columns it is computed of.";
            problems.add(mask.column().location(), message);
        }
    }
}
