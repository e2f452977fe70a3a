package io.github.dbslicer.config;

import io.github.dbslicer.schema.Relation;
import java.util.Locale;
import java.util.Set;

/** How a table's seeds are found. */
public sealed interface Selector {

    /** The rows that a condition selects; SQL that may hold {@code %table_name%} and {@code %%}. */
    record Where(String condition) implements Selector {
        private static final Set<String> TRUE = Set.of("1=1", "1", "true");

        /** Whether it is plain from its text that it selects every row. */
        public boolean everyRow() {
            return TRUE.contains(condition.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        }
    }

    /** The rows that reference a seed of the relation's parent. */
    record Join(Relation relation) implements Selector {}

    /** No rows: only what others reference. */
    record UponRequest() implements Selector {}
}
