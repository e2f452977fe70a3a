package io.github.dbslicer.config;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The columns of a child, and those of a parent that they reference, in the same order.
 *
 * @param parentColumns as many as there are child columns
 */
record ColumnPairs(Table child, List<Column> childColumns, Table parent, List<Column> parentColumns) {

    ColumnPairs {
        childColumns = List.copyOf(childColumns);
        parentColumns = List.copyOf(parentColumns);
    }

    Relation relation(Optional<String> condition) {
        List<String> from = childColumns.stream().map(Column::name).toList();
        List<String> to = parentColumns.stream().map(Column::name).toList();
        String name = child.id() + "(" + String.join(", ", from) + ")";
        return new Relation(name, child.id(), from, parent.id(), to, condition, false);
    }

    /** A sentence per pair whose values cannot be told equal. */
    List<String> mismatches() {
        return IntStream.range(0, childColumns.size())
                .filter(i -> !childColumns.get(i).comparesTo(parentColumns.get(i)))
                .mapToObj(i -> typed(child, childColumns.get(i)) + " cannot be compared with "
                        + typed(parent, parentColumns.get(i)) + ".")
                .toList();
    }

    private static String typed(Table table, Column column) {
        return Spelling.quoted(table + "." + column.name()) + " (" + column.type() + ")";
    }

    /** What tells relations of the same two tables apart: which column references which, in any order, and the condition. */
    static Map.Entry<Map<String, String>, Optional<String>> meaning(Relation relation) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < relation.childColumns().size(); i++) {
            pairs.put(relation.childColumns().get(i), relation.parentColumns().get(i));
        }
        return Map.entry(pairs, relation.condition());
    }
}
