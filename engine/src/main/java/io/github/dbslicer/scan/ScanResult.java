package io.github.dbslicer.scan;

import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a scan found.
 *
 * @param tables those that were scanned, by name
 * @param related tables outside of these that have columns with the values of some that were found
 * @param found the columns that look personal, table by table, in the order of the table
 * @param settled columns that the rules mask or keep already, by table, which are not among those found
 * @param ruled tables that the rules have an entry for
 * @param unread why values could not be looked at, by table; these were judged by names and types alone
 */
public record ScanResult(
        List<Table> tables,
        List<Table> related,
        List<FoundColumn> found,
        Map<TableId, Set<String>> settled,
        Set<TableId> ruled,
        Map<TableId, String> unread) {

    public ScanResult {
        tables = List.copyOf(tables);
        related = List.copyOf(related);
        found = List.copyOf(found);
        settled = Map.copyOf(settled);
        ruled = Set.copyOf(ruled);
        unread = Map.copyOf(unread);
    }

    /** What was found in a table. */
    public List<FoundColumn> found(TableId table) {
        return found.stream().filter(column -> column.table().equals(table)).toList();
    }
}
