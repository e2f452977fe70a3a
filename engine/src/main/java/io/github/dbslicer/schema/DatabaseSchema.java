package io.github.dbslicer.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tables of a database and the relations that it declares between them.
 *
 * @param unfollowed declared references that lead out of these tables, in words for the user
 */
public record DatabaseSchema(Map<TableId, Table> byId, List<Relation> relations, List<String> unfollowed) {

    public DatabaseSchema {
        byId = java.util.Collections.unmodifiableMap(new TreeMap<>(byId));
        relations = List.copyOf(relations);
        unfollowed = List.copyOf(unfollowed);
    }

    public static DatabaseSchema of(List<Table> tables, List<Relation> relations, List<String> unfollowed) {
        return new DatabaseSchema(
                tables.stream().collect(Collectors.toMap(Table::id, Function.identity())), relations, unfollowed);
    }

    /** Every table, by name. */
    public Collection<Table> tables() {
        return byId.values();
    }

    /** @throws IllegalArgumentException where there is no such table */
    public Table table(TableId id) {
        return findTable(id).orElseThrow(() -> new IllegalArgumentException("no table " + id));
    }

    public Optional<Table> findTable(TableId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
