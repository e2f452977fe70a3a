package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Moment;
import java.time.Duration;
import java.util.ArrayList;
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

    /** The same value comes out under another key now and then, and conditions leave values as they are. */
    private static final double NEARLY_ALL = 0.8;

    private static final int FEW = 10;

    public Verification {
        tables = List.copyOf(tables);
        relations = List.copyOf(relations);
    }

    /** Whether nothing differs. Orphans of the source and masked columns are no differences. */
    public boolean passed() {
        return tables.stream().allMatch(TableResult::passed)
                && relations.stream().allMatch(RelationResult::passed);
    }

    /**
     * The masked columns that differ, as {@code table.column}, where nearly all of what differs is in columns that differ nearly everywhere: then the
     * target was masked in another way, most likely under another key. Empty where only some values differ, or too few to tell.
     */
    public List<String> maskedOtherwise() {
        List<String> names = new ArrayList<>();
        long everywhere = 0;
        long all = 0;
        for (TableResult table : tables) {
            for (TableResult.Recomputed column : table.recomputed()) {
                // Of a table without rows all keys are missing, under whatever key they were masked.
                if (table.rows() > 0 && column.differing() > 0) {
                    names.add(table.table().shortName() + "." + column.column());
                    all += column.differing();
                    everywhere += column.differing() < column.compared() * NEARLY_ALL ? 0 : column.differing();
                }
            }
        }
        return all < FEW || everywhere < all * NEARLY_ALL ? List.of() : names;
    }

    /** Rows that were compared value by value. */
    public long compared() {
        return tables.stream().mapToLong(TableResult::compared).sum();
    }
}
