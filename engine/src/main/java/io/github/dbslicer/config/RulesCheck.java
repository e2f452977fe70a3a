package io.github.dbslicer.config;

import io.github.dbslicer.error.Problems;

/** Looks at rules that are held against a schema, for what this package knows nothing of. */
@FunctionalInterface
public interface RulesCheck {

    /** Finds nothing. */
    static RulesCheck none() {
        return (rules, problems) -> {};
    }

    /**
     * Adds what is wrong.
     *
     * @param rules without the parts that have a problem already
     */
    void check(SliceRules rules, Problems problems);
}
