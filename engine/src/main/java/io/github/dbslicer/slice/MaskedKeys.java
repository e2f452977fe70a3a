package io.github.dbslicer.slice;

import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds masks on columns that references are made of. */
final class MaskedKeys {
    private MaskedKeys() {}

    /** Relations of which only one side is masked, in words for the user. */
    static List<String> warnings(DatabaseSchema schema, SliceRules rules) {
        List<String> warnings = new ArrayList<>();
        Stream.of(schema.relations(), rules.relations())
                .flatMap(Collection::stream)
                .forEach(relation -> {
                    Set<String> masked = new TreeSet<>();
                    masked.addAll(maskedColumns(
                            relation.childColumns(),
                            rules.masks(relation.child()).keySet(),
                            relation.child() + "."));
                    masked.addAll(maskedColumns(
                            relation.parentColumns(),
                            rules.masks(relation.parent()).keySet(),
                            relation.parent() + "."));
                    if (!masked.isEmpty()) {
                        warnings.add(describe(relation, masked));
                    }
                });
        return warnings;
    }

    private static List<String> maskedColumns(List<String> columns, Set<String> masks, String prefix) {
        return columns.stream()
                .filter(masks::contains)
                .map(column -> prefix + column)
                .toList();
    }

    private static String describe(Relation relation, Set<String> masked) {
        return "The mask on " + String.join(", ", masked) + " changes what the reference " + relation
                + " is made of: in the target it resolves only if both sides are masked to the same values.";
    }
}
