package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes relations of foreign keys: finds what they name, in the spelling of the catalog. */
final class RelationFinder {
    private final List<CatalogTable> tables;
    private final Map<String, CatalogTable> byFoldedName = new HashMap<>();

    RelationFinder(List<CatalogTable> tables) {
        this.tables = tables;
        tables.forEach(table -> byFoldedName.put(Names.fold(table.name()), table));
    }

    /** Adds to both lists: the relations, and the foreign keys that lead nowhere. */
    void find(List<Relation> relations, List<String> unfollowed) {
        for (CatalogTable child : tables) {
            for (CatalogForeignKey key : child.foreignKeys()) {
                String label = child.name() + "(" + Names.list(key.columns()) + ")";
                Optional<CatalogTable> parent = Optional.ofNullable(byFoldedName.get(Names.fold(key.parent())));
                List<String> parentColumns =
                        parent.map(table -> parentColumns(key, table)).orElse(List.of());
                if (parentColumns.size() == key.columns().size()) {
                    TableId parentId = TableId.of(parent.orElseThrow().name());
                    relations.add(new Relation(
                            label,
                            TableId.of(child.name()),
                            key.columns(),
                            parentId,
                            parentColumns,
                            Optional.empty(),
                            true));
                } else {
                    unfollowed.add(label + " references " + reason(key, parent.isPresent()));
                }
            }
        }
    }

    /** The columns that are referenced; fewer than the key has where one of them does not exist. */
    private static List<String> parentColumns(CatalogForeignKey key, CatalogTable parent) {
        if (key.parentColumns().isEmpty()) {
            return parent.primaryKey().stream().map(CatalogColumn::name).toList();
        }
        return key.parentColumns().stream()
                .flatMap(name -> parent.findColumn(name).stream())
                .map(CatalogColumn::name)
                .toList();
    }

    private static String reason(CatalogForeignKey key, boolean parentExists) {
        if (!parentExists) {
            return key.parent() + ", which is no table of this database";
        }
        return key.parentColumns().isEmpty()
                ? "the primary key of " + key.parent() + ", which has not as many columns"
                : key.parent() + "(" + Names.list(key.parentColumns()) + "), which are no columns of it";
    }
}
