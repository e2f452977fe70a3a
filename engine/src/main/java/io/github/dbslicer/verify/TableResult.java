package io.github.dbslicer.verify;

import io.github.dbslicer.schema.TableId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was found of one table.
 *
 * @param rows in the target
 * @param compared how many of them were held against the source's, value by value
 * @param counts how many rows there are of each kind of finding; no entry for none
 * @param maskedColumns those whose values are not compared, because the rules mask them by SQL
 * @param recomputed those whose values were held against what their masks make of the source's
 * @param notes what limits the comparison without being a difference, in words for the user
 * @param faults what keeps the table from being compared as a whole, in words for the user; each is a difference
 * @param findings the first of them
 */
public record TableResult(
        TableId table,
        long rows,
        long compared,
        Map<Finding.Kind, Long> counts,
        List<String> maskedColumns,
        List<Recomputed> recomputed,
        List<String> notes,
        List<String> faults,
        List<Finding> findings) {

    public TableResult {
        Map<Finding.Kind, Long> copy = new EnumMap<>(Finding.Kind.class);
        copy.putAll(counts);
        counts = java.util.Collections.unmodifiableMap(copy);
        maskedColumns = List.copyOf(maskedColumns);
        recomputed = List.copyOf(recomputed);
        notes = List.copyOf(notes);
        faults = List.copyOf(faults);
        findings = List.copyOf(findings);
    }

    /**
     * A masked column.
     *
     * @param compared how many values of the target were compared, NULL and empty ones apart; of a masked key, how many rows were looked for by it
     * @param differing how many of these are others than its mask makes; of a masked key, how many rows were not there
     */
    public record Recomputed(String column, long compared, long differing) {}

    public long count(Finding.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Whether the target's rows are those of the slice, as far as they were compared. */
    public boolean passed() {
        return counts.isEmpty() && faults.isEmpty();
    }
}
