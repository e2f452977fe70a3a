package io.github.dbslicer.mask;

import io.github.dbslicer.schema.TableId;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is masked in a slice, but for masks of SQL.
 *
 * @param tables those that have masked columns
 * @param key empty where nothing is masked
 */
public record Masking(Map<TableId, TableMasks> tables, Optional<MaskKey> key) {
    public Masking {
        tables = Map.copyOf(tables);
    }

    public static Masking none() {
        return new Masking(Map.of(), Optional.empty());
    }

    public TableMasks of(TableId table) {
        return tables.getOrDefault(table, TableMasks.none());
    }
}
