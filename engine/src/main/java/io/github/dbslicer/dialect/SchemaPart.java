package io.github.dbslicer.dialect;

/** Definitions that may be copied to the target besides those of tables. */
public enum SchemaPart {
    /** Views, functions and procedures. */
    VIEWS_AND_ROUTINES,
    /** Triggers and events, once the rows are there. */
    TRIGGERS,
    /** Policies that limit which rows users see. */
    POLICIES,
    /** Rules that rewrite statements. */
    RULES,
    /** Privileges of users that the target has too. */
    GRANTS
}
