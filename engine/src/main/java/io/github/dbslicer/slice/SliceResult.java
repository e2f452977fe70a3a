package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.schema.TableId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param moment what it shows: the source as it was then
 * @param rows by table, every table of the source, those without rows too
 * @param bytes of the values copied, in text form
 * @param orphans references of the source that name no row, in words for the user
 * @param notCopied definitions of the source that the target does not have, in words for the user
 * @param continuation what it went on with; empty where it began anew
 */
public record SliceResult(
        Moment moment,
        Map<TableId, Long> rows,
        long bytes,
        List<String> orphans,
        List<String> notCopied,
        Duration time,
        Optional<Continuation> continuation) {

    public SliceResult {
        rows = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(rows));
        orphans = List.copyOf(orphans);
        notCopied = List.copyOf(notCopied);
    }

    public long totalRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
