package io.github.dbslicer.plan;

import io.github.dbslicer.schema.Relation;
import java.util.List;
import java.util.Optional;

/**
 * For each row of one selection, the rows of another whose columns equal its own belong to that other selection.
 *
 * @param relation the relation that is followed, from child to parent or, for a join, from parent to child
 */
public record Follow(Selection from, Selection to, Relation relation) {

    /** Whether it leads from a parent's seeds to the children that join them. */
    public boolean isJoin() {
        return to.role() == Selection.Role.SEEDS;
    }

    /** The columns of a row of {@link #from()} that make the key. */
    public List<String> fromColumns() {
        return isJoin() ? relation.parentColumns() : relation.childColumns();
    }

    /** The columns of {@link #to()} that are held against the key. */
    public List<String> toColumns() {
        return isJoin() ? relation.childColumns() : relation.parentColumns();
    }

    /** SQL that a row of {@link #from()} must meet to ask for others. */
    public Optional<String> fromCondition() {
        return isJoin() ? relation.parentCondition() : relation.condition();
    }

    /** SQL that a row of {@link #to()} must meet besides having the key. */
    public Optional<String> toCondition() {
        return isJoin() ? relation.condition() : relation.parentCondition();
    }

    @Override
    public String toString() {
        return from + "." + fromColumns() + " -> " + to + "." + toColumns();
    }
}
