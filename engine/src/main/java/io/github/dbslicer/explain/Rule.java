package io.github.dbslicer.explain;

import io.github.dbslicer.schema.Relation;

/** What the rules file says of a table. */
public sealed interface Rule {
    /** @param condition SQL as the rules file has it */
    record Where(String name, String condition) implements Rule {}

    /** The rows that reference a seed. */
    record Join(Relation relation) implements Rule {}

    /** No rows but those that others reference. */
    record UponRequest() implements Rule {}
}
