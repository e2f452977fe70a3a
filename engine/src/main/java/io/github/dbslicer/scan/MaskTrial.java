package io.github.dbslicer.scan;

import io.github.dbslicer.config.MaskRules;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.mask.MaskingCheck;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
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

    /**
     * @param relations those that are not declared
     * @param rooms what columns have room for
     */
    MaskTrial(DatabaseSchema schema, List<Relation> relations, Function<Column, ColumnRoom> rooms) {
        this.schema = schema;
        this.relations = List.copyOf(relations);
        this.rooms = rooms;
    }

    /** Whether a rules file may have the mask, as far as this column and those that reference it are concerned. */
    boolean accepts(Table table, Column column, ProposedMask mask) {
        Location nowhere = mask.spec().location();
        MaskRules.OfTable only =
                new MaskRules.OfTable(nowhere, Map.of(column.name(), mask.spec()), Map.of(), Map.of());
        MaskRules masks = new MaskRules(Map.of(table.id(), only), Optional.empty());
        Problems problems = new Problems();
        new MaskingCheck(schema, Set.of(), rooms, Optional.of(ANY_KEY))
                .check(new SliceRules(Map.of(), Map.of(), relations, masks), problems);
        return problems.isEmpty();
    }
}
