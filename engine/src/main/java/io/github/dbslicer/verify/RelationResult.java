package io.github.dbslicer.verify;

import io.github.dbslicer.schema.Relation;
import java.util.List;

/**
 * What was found of one relation, declared or of the rules file.
 *
 * @param dangling rows of the target that reference a row which the source has and the target has not
 * @param sourceOrphans rows of the target that reference a row which the source does not have either: no fault of the slice
 * @param masked whether masks change what the relation is made of. Its references were then followed in the source
 * @param maskedApart where SQL masks it, rows of the target whose masked reference names no row there: no fault of the slice
 * @param findings the first of the dangling rows
 */
public record RelationResult(
        Relation relation,
        long dangling,
        long sourceOrphans,
        boolean masked,
        long maskedApart,
        List<Finding> findings) {

    public RelationResult {
        findings = List.copyOf(findings);
    }

    /** Whether every reference that can be resolved is. */
    public boolean passed() {
        return dangling == 0;
    }
}
