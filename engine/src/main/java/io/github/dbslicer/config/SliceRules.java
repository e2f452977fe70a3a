package io.github.dbslicer.config;

import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rules file held against a schema: every name in it exists.
 *
 * @param selectors by table; a table that is not listed is selected upon request
 * @param masks SQL by table and column; may hold {@code %table_name%} and {@code %%}
 * @param relations the references that the rules file adds to the declared ones
 * @param maskRules what the file says of masks that are no SQL
 */
public record SliceRules(
        Map<TableId, Selector> selectors,
        Map<TableId, Map<String, String>> masks,
        List<Relation> relations,
        MaskRules maskRules) {

    public SliceRules {
        selectors = Map.copyOf(selectors);
        masks = Map.copyOf(masks);
        relations = List.copyOf(relations);
    }

    /** Rules without masks but those of SQL. */
    public SliceRules(
            Map<TableId, Selector> selectors, Map<TableId, Map<String, String>> masks, List<Relation> relations) {
        this(selectors, masks, relations, MaskRules.none());
    }

    /** All references: those that the database declares, and those that the rules file adds. */
    public List<Relation> relations(DatabaseSchema schema) {
        return Stream.concat(schema.relations().stream(), relations.stream()).toList();
    }

    public Selector selector(TableId table) {
        return selectors.getOrDefault(table, new Selector.UponRequest());
    }

    /** SQL by column name; empty where the table has no masks. */
    public Map<String, String> masks(TableId table) {
        return masks.getOrDefault(table, Map.of());
    }
}
