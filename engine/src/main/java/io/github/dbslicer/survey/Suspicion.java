package io.github.dbslicer.survey;

import io.github.dbslicer.schema.Relation;

/**
 * A reference that the database does not declare, by names and data.
 *
 * @param sampled how many different values of the child were looked for in the parent; 0 where none were
 * @param found how many of them it has
 */
public record Suspicion(Relation relation, long sampled, long found) {}
