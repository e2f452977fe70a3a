package io.github.dbslicer.config;

import io.github.dbslicer.schema.Relation;

/** How a table's seeds are found. */
public sealed interface Selector {

    /** The rows that a condition selects; SQL that may hold {@code %table_name%} and {@code %%}. */
    record Where(String condition) implements Selector {}

    /** The rows that reference a seed of the relation's parent. */
    record Join(Relation relation) implements Selector {}

    /** No rows: only what others reference. */
    record UponRequest() implements Selector {}
}
