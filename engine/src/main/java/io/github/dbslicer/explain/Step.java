package io.github.dbslicer.explain;

import io.github.dbslicer.schema.Relation;

/**
 * From one row to another.
 *
 * @param relation that leads there: from the row before to the row it references, or, among those that say why a row is a seed, from a row to the seed
 *     that it joins, which it references as well
 */
public record Step(Relation relation, RowName to) {}
