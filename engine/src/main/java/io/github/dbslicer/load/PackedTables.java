package io.github.dbslicer.load;

import io.github.dbslicer.config.RulesBinder;
import io.github.dbslicer.file.pack.Pack;
import io.github.dbslicer.file.pack.PackPart;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of a pack is loaded.
 *
 * @param rows that the pack says it holds, of each table that is loaded
 * @param parts that hold them
 */
record PackedTables(Map<TableId, Long> rows, List<PackPart> parts) {

    /**
     * The tables that the user names, and all that these reference, to any depth.
     *
     * @param named none for every table
     * @throws io.github.dbslicer.error.SliceException {@code USAGE} with all names that no table has
     */
    static PackedTables of(Pack pack, List<String> named) {
        Set<TableId> tables = withReferenced(RulesBinder.scope(named, pack.schema()), pack.relations());
        Map<TableId, Long> rows = new TreeMap<>(pack.manifest().rows());
        rows.keySet().retainAll(tables);
        return new PackedTables(
                rows,
                pack.parts().stream()
                        .filter(part -> tables.contains(part.table().id()))
                        .toList());
    }

    private static Set<TableId> withReferenced(Collection<TableId> named, List<Relation> relations) {
        Map<TableId, Set<TableId>> parents = relations.stream()
                .collect(Collectors.groupingBy(
                        Relation::child, Collectors.mapping(Relation::parent, Collectors.toSet())));
        Set<TableId> reached = new TreeSet<>(named);
        Deque<TableId> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            parents.getOrDefault(open.remove(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    /** Those that rows may be loaded into. */
    List<Table> tables(Pack pack) {
        return rows.keySet().stream().map(pack.schema()::table).toList();
    }

    /** A plan by which nothing has to be asked for. */
    SlicePlan plan() {
        List<Selection> seeds = rows.keySet().stream().map(Selection::seeds).toList();
        return new SlicePlan(List.of(), List.of(new Stage(0, seeds, false, Set.of())), Set.copyOf(seeds));
    }
}
