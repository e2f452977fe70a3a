package io.github.dbslicer.survey;

import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;

/**
 * A reference by names alone, before values are looked at.
 *
 * @param sure whether names say it without values
 */
record Suspect(Relation relation, Table parent, boolean sure) {
    private static final int LEAST_VALUES = 5;
    /** So many values and more may hold one that stands for none, such as 0. */
    private static final int PLACEHOLDER_VALUES = 10;

    private static final int VALUES_PER_MISSING = 50;

    /** Whether what was found of it bears it out. */
    boolean isBorneOutBy(Suspicion seen) {
        long missing = seen.sampled() - seen.found();
        if (!sure) {
            return seen.sampled() >= LEAST_VALUES && missing == 0;
        }
        long allowed = Math.max(seen.sampled() >= PLACEHOLDER_VALUES ? 1 : 0, seen.sampled() / VALUES_PER_MISSING);
        return missing <= allowed;
    }
}
