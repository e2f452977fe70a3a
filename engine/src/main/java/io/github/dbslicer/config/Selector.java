package io.github.dbslicer.config;

import io.github.dbslicer.schema.Relation;
import java.util.Locale;
import java.util.Set;

/** How a table's seeds are found. */
public sealed interface Selector {
    /** Conditions, without white space, that every row meets. */
    Set<String> PLAINLY_ALL = Set.of("1=1", "1", "true");

    /** The rows that a condition selects; SQL that may hold {@code %table_name%} and {@code %%}. */
    record Where(String condition) implements Selector {
        /** Every row. */
        public static final Where ALL = new Where("1 = 1");

        /** Whether the condition says plainly that it selects every row. */
        public boolean all() {
            return PLAINLY_ALL.contains(condition.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        }
    }

    /** The rows that reference a seed of the relation's parent. */
    record Join(Relation relation) implements Selector {}

    /** No rows: only what others reference. */
    record UponRequest() implements Selector {}
}
