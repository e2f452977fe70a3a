package io.github.dbslicer.load;

import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.schema.TableId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a load did.
 *
 * @param moment that the rows are of
 * @param rows by table, every table of the pack's source, those without rows too
 * @param bytes of the values loaded, in text form
 * @param notCopied definitions of the source that the target does not have, in words for the user
 */
public record LoadResult(Moment moment, Map<TableId, Long> rows, long bytes, List<String> notCopied, Duration time) {

    public LoadResult {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        notCopied = List.copyOf(notCopied);
    }

    public long totalRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
