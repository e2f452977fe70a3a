package io.github.dbslicer.mask;

import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.ValueKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * When the database holds values to be equal that are to get the same masked value, since they are of columns that reference each other. What the
 * referenced columns hold equal counts: it decides which row a reference names.
 *
 * @param byLabel by the label of the columns' mask
 */
record KeyEquality(Map<String, Set<Equivalence>> byLabel) {
    KeyEquality {
        byLabel = Map.copyOf(byLabel);
    }

    /** Where equal values have equal plain forms, numbers and times apart. */
    static KeyEquality ofBytes() {
        return new KeyEquality(Map.of());
    }

    /**
     * @param equivalences of a column, by the source
     * @throws SliceException {@code CONFIGURATION} where they are not known of a masked column that is referenced
     */
    static KeyEquality of(
            Masking masking,
            List<Relation> relations,
            DatabaseSchema schema,
            BiFunction<Table, Column, Set<Equivalence>> equivalences) {
        Collector collector = new Collector(masking, schema, equivalences);
        relations.forEach(collector::add);
        if (!collector.problems.isEmpty()) {
            throw new SliceException(ErrorCode.CONFIGURATION, String.join("\n", collector.problems));
        }
        return new KeyEquality(collector.byLabel);
    }

    Set<Equivalence> of(SharedMask mask) {
        return byLabel.getOrDefault(mask.label(), Set.of());
    }

    private static final class Collector {
        private final Masking masking;
        private final DatabaseSchema schema;
        private final BiFunction<Table, Column, Set<Equivalence>> equivalences;
        private final Map<String, Set<Equivalence>> byLabel = new HashMap<>();
        private final List<String> problems = new ArrayList<>();

        Collector(Masking masking, DatabaseSchema schema, BiFunction<Table, Column, Set<Equivalence>> equivalences) {
            this.masking = masking;
            this.schema = schema;
            this.equivalences = equivalences;
        }

        void add(Relation relation) {
            if (schema.findTable(relation.parent()).isEmpty()) {
                return;
            }
            Table child = schema.table(relation.child());
            Table parent = schema.table(relation.parent());
            for (int index = 0; index < relation.childColumns().size(); index++) {
                Column from = child.column(relation.childColumns().get(index));
                Column to = parent.column(relation.parentColumns().get(index));
                masking.of(parent.id())
                        .of(to)
                        .ifPresent(mask -> mask.choices().forEach(choice -> add(parent, to, from, choice.mask())));
            }
        }

        private void add(Table parent, Column to, Column from, SharedMask mask) {
            Set<Equivalence> found = byLabel.computeIfAbsent(mask.label(), label -> EnumSet.noneOf(Equivalence.class));
            found.addAll(equivalences.apply(parent, to));
            if (to.kind() == ValueKind.UUID && from.kind() == ValueKind.TEXT) {
                found.add(Equivalence.UUIDS);
            }
            if (found.remove(Equivalence.UNKNOWN)) {
                problems.add("The mask on " + parent + "." + to
                        + " cannot keep references to it whole: which of its values its collation holds equal is not known here."
                        + " Mask it and the columns that reference it by SQL, or not at all.");
            }
        }
    }
}
