package io.github.dbslicer.slice;

import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.mask.Masking;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.schema.DatabaseSchema;

/**
 * What is known of a run before anything is changed or read.
 *
 * @param source for the user
 * @param target for the user; empty where there is none
 * @param schema of the source
 * @param rules held against the schema; none of a load
 * @param masking all that is masked but by SQL
 */
public record Outline(
        String source, String target, DatabaseSchema schema, SliceRules rules, Masking masking, SlicePlan plan) {}
