package io.github.dbslicer.scan;

import io.github.dbslicer.config.MaskRules;
import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.mask.MaskingCheck;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells whether masks do for columns, as a slice would find out: by the very check that rules files undergo. */
final class MaskTrial {
    /** Nothing is masked with it. */
    private static final Secret ANY_KEY = new Secret("nothing is masked with this key");

    private final DatabaseSchema schema;
    private final List<Relation> relations;
    private final Function<Column, ColumnRoom> rooms;
    private final Map<ProposedMask, Map<TableId, Map<String, MaskSpec>>> accepted = new HashMap<>();

    /**
     * @param relations those that are not declared
     * @param rooms what columns have room for
     */
    MaskTrial(DatabaseSchema schema, List<Relation> relations, Function<Column, ColumnRoom> rooms) {
        this.schema = schema;
        this.relations = List.copyOf(relations);
        this.rooms = rooms;
    }

    /**
     * Whether a rules file may have the mask, as far as this column is concerned, those that reference it, and those that have just the same
     * mask by an earlier call: what they share has to fit all.
     */
    boolean accepts(Table table, Column column, ProposedMask mask) {
        Map<TableId, Map<String, MaskSpec>> alike = accepted.computeIfAbsent(mask, any -> new HashMap<>());
        Map<String, MaskSpec> columns = alike.computeIfAbsent(table.id(), any -> new HashMap<>());
        columns.put(column.name(), mask.spec());
        boolean fits = check(alike);
        if (!fits) {
            columns.remove(column.name());
        }
        return fits;
    }

    /** How many characters a column has room for; 0 where it is none of text. */
    int width(Column column) {
        return rooms.apply(column) instanceof ColumnRoom.Text text ? text.characters() : 0;
    }

    private boolean check(Map<TableId, Map<String, MaskSpec>> alike) {
        Map<TableId, MaskRules.OfTable> tables = new HashMap<>();
        alike.forEach((table, columns) ->
                tables.put(table, new MaskRules.OfTable(ProposedMask.NOWHERE, columns, Map.of(), Map.of())));
        Problems problems = new Problems();
        new MaskingCheck(schema, Set.of(), rooms, Optional.of(ANY_KEY))
                .check(
                        new SliceRules(Map.of(), Map.of(), relations, new MaskRules(tables, Optional.empty())),
                        problems);
        return problems.isEmpty();
    }
}
