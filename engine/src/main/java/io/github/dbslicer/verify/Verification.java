package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Moment;
import java.time.Duration;
import java.util.List;

/**
 * Whether a target holds exactly the slice.
 *
 * @param source what it was held against, for the user
 * @param target for the user
 * @param moment of the source
 * @param tables every table that both databases have, or that the slice has rows of
 */
public record Verification(
        String source,
        String target,
        Moment moment,
        List<TableResult> tables,
        List<RelationResult> relations,
        Duration time) {

    public Verification {
        tables = List.copyOf(tables);
        relations = List.copyOf(relations);
    }

    /** Whether nothing differs. Orphans of the source and masked columns are no differences. */
    public boolean passed() {
        return tables.stream().allMatch(TableResult::passed)
                && relations.stream().allMatch(RelationResult::passed);
    }

    /** Rows that were compared value by value. */
    public long compared() {
        return tables.stream().mapToLong(TableResult::compared).sum();
    }
}
