package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import io.github.dbslicer.schema.TableId;
import java.util.Map;
import java.util.Optional;

/**
 * What a rules file says of the values that are computed here, and of those that may be copied as they are. Masks of SQL are apart:
 * {@link SliceRules#masks}.
 *
 * @param tables those that the file has an entry for
 * @param strict where the file demands that every column is masked or kept; empty where it does not
 */
public record MaskRules(Map<TableId, OfTable> tables, Optional<Location> strict) {
    public MaskRules {
        tables = Map.copyOf(tables);
    }

    /**
     * What it says of one table, by column as the schema spells it. No column is in two of the maps.
     *
     * @param location where the table's entry begins
     * @param generated masks that are computed here
     * @param sql where masks of SQL are given
     * @param kept where the file says that columns may be copied as they are
     */
    public record OfTable(
            Location location, Map<String, MaskSpec> generated, Map<String, Location> sql, Map<String, Location> kept) {
        public OfTable {
            generated = Map.copyOf(generated);
            sql = Map.copyOf(sql);
            kept = Map.copyOf(kept);
        }
    }

    public static MaskRules none() {
        return new MaskRules(Map.of(), Optional.empty());
    }

    public Optional<OfTable> find(TableId table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** The masks of a table that are computed here, by column; empty where it has none. */
    public Map<String, MaskSpec> generated(TableId table) {
        return find(table).map(OfTable::generated).orElse(Map.of());
    }
}
