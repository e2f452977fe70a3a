package io.github.dbslicer.draft;

import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.survey.Suspicion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is known of the tables of a database.
 *
 * @param byId every table, by name
 * @param suspicions references that it does not declare
 */
record DatabaseFacts(Map<TableId, TableFacts> byId, List<Suspicion> suspicions) {
    DatabaseFacts {
        byId = java.util.Collections.unmodifiableMap(new TreeMap<>(byId));
        suspicions = List.copyOf(suspicions);
    }

    static DatabaseFacts of(DatabaseSchema schema, Map<TableId, RowCount> counts, List<Suspicion> suspicions) {
        List<Relation> relations = new ArrayList<>(schema.relations());
        // Names alone say too little of what tables are for.
        suspicions.stream()
                .filter(seen -> seen.sampled() > 0)
                .map(Suspicion::relation)
                .forEach(relations::add);
        Map<TableId, List<Relation>> references = new HashMap<>();
        Map<TableId, Set<TableId>> children = new HashMap<>();
        relations.stream()
                .filter(relation -> !relation.child().equals(relation.parent()))
                .forEach(relation -> {
                    references
                            .computeIfAbsent(relation.child(), id -> new ArrayList<>())
                            .add(relation);
                    children.computeIfAbsent(relation.parent(), id -> new HashSet<>())
                            .add(relation.child());
                });
        Set<TableId> requested = schema.relations().stream()
                .filter(relation -> !relation.child().equals(relation.parent()))
                .map(Relation::parent)
                .collect(Collectors.toSet());
        Map<TableId, TableFacts> byId = new TreeMap<>();
        for (Table table : schema.tables()) {
            byId.put(
                    table.id(),
                    new TableFacts(
                            table,
                            counts.getOrDefault(table.id(), new RowCount(table.estimatedRows(), false)),
                            references.getOrDefault(table.id(), List.of()),
                            children.getOrDefault(table.id(), Set.of()),
                            requested.contains(table.id())));
        }
        return new DatabaseFacts(byId, suspicions);
    }

    Collection<TableFacts> tables() {
        return byId.values();
    }

    TableFacts table(TableId id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> new IllegalArgumentException("no table " + id));
    }

    long rows() {
        return tables().stream().mapToLong(TableFacts::rows).sum();
    }

    /** The tables that a table references, in one step. */
    Set<TableId> parents(TableFacts table) {
        Set<TableId> parents = new HashSet<>();
        table.references().stream()
                .map(Relation::parent)
                .filter(byId::containsKey)
                .forEach(parents::add);
        return parents;
    }

    /** The tables that rows come from with rows of a table, itself among them, and how many at most of each come with all of its rows. */
    Map<TableId, Long> reach(TableId from) {
        Map<TableId, Long> reached = new HashMap<>(Map.of(from, table(from).rows()));
        Deque<TableId> open = new ArrayDeque<>(reached.keySet());
        while (!open.isEmpty()) {
            TableId child = open.remove();
            for (Relation relation : declared(child)) {
                long most = Math.min(table(relation.parent()).rows(), arriving(relation.parent(), reached));
                if (most > reached.getOrDefault(relation.parent(), -1L)) {
                    reached.put(relation.parent(), most);
                    open.add(relation.parent());
                }
            }
        }
        return reached;
    }

    /** Each row of a child asks for one. */
    private long arriving(TableId parent, Map<TableId, Long> reached) {
        return reached.entrySet().stream()
                .mapToLong(child -> child.getValue()
                        * declared(child.getKey()).stream()
                                .filter(relation -> relation.parent().equals(parent))
                                .count())
                .sum();
    }

    private List<Relation> declared(TableId child) {
        return table(child).references().stream()
                .filter(relation -> relation.declared() && byId.containsKey(relation.parent()))
                .toList();
    }
}
