package io.github.dbslicer.survey;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what may be references by the names and types of columns. */
final class NamedReferences {
    /** So many keys are tried for one column. */
    private static final int TRIED = 3;

    private final KeyNames keys;
    private final Map<TableId, Set<String>> taken = new HashMap<>();
    private final Map<String, List<CompositeKey>> composites = new HashMap<>();

    /** @param known references, whose columns are not looked at */
    NamedReferences(DatabaseSchema schema, Collection<Relation> known) {
        this.keys = new KeyNames(schema);
        known.forEach(relation -> taken.computeIfAbsent(relation.child(), child -> new HashSet<>())
                .addAll(relation.childColumns()));
        schema.tables().forEach(this::addComposite);
    }

    /** A key of several columns by what their names say. */
    private record CompositeKey(Table table, Map<String, Column> columns) {}

    private void addComposite(Table table) {
        List<Column> identity = table.identity();
        if (table.keyless() || identity.size() < 2) {
            return;
        }
        Map<String, Column> byName = byName(table, identity);
        // An order's line is told by the order and a number: numbers of whatever else must not be taken for it.
        if (byName.size() == identity.size()) {
            composites
                    .computeIfAbsent(byName.keySet().iterator().next(), name -> new ArrayList<>())
                    .add(new CompositeKey(table, byName));
        }
    }

    /** Columns by the words of their names; those whose name says nothing are left out. */
    private Map<String, Column> byName(Table table, List<Column> columns) {
        Map<String, Column> byName = new LinkedHashMap<>();
        for (Column column : columns) {
            List<String> words = keys.words(table, column);
            if (!words.isEmpty() && !KeyNames.isGeneric(words)) {
                byName.putIfAbsent(String.join("", words), column);
            }
        }
        return byName;
    }

    /** By the child's columns what they may reference, the likeliest first. */
    Map<List<String>, List<Suspect>> of(Table table) {
        Set<String> known = taken.getOrDefault(table.id(), Set.of());
        List<Column> open = table.columns().stream()
                .filter(column -> !known.contains(column.name()) && !column.generated())
                .toList();
        Map<List<String>, List<Suspect>> suspects = new LinkedHashMap<>();
        for (Column column : open) {
            List<Suspect> of = keys.matches(table, column).stream()
                    .limit(TRIED)
                    .map(match -> suspect(
                            table,
                            List.of(column),
                            match.key().table(),
                            List.of(match.key().column()),
                            match.sure()))
                    .toList();
            if (!of.isEmpty()) {
                suspects.put(List.of(column.name()), of);
            }
        }
        for (Suspect suspect : composites(table, byName(table, open))) {
            suspects.computeIfAbsent(suspect.relation().childColumns(), columns -> new ArrayList<>())
                    .add(suspect);
        }
        return suspects;
    }

    private List<Suspect> composites(Table table, Map<String, Column> open) {
        Set<String> own = Set.copyOf(byName(table, table.identity()).keySet());
        return open.keySet().stream()
                .flatMap(name -> composites.getOrDefault(name, List.of()).stream())
                .filter(key -> open.keySet().containsAll(key.columns().keySet())
                        && !own.equals(key.columns().keySet()))
                .flatMap(key -> composite(table, open, key).stream())
                .toList();
    }

    private static Optional<Suspect> composite(Table table, Map<String, Column> open, CompositeKey key) {
        List<Column> from = new ArrayList<>();
        List<Column> to = new ArrayList<>();
        key.columns()
                .forEach((name, column) -> Optional.ofNullable(open.get(name))
                        .filter(column::comparesTo)
                        .ifPresent(child -> {
                            from.add(child);
                            to.add(column);
                        }));
        return from.size() == key.columns().size()
                ? Optional.of(suspect(table, from, key.table(), to, false))
                : Optional.empty();
    }

    private static Suspect suspect(Table child, List<Column> from, Table parent, List<Column> to, boolean sure) {
        List<String> childColumns = from.stream().map(Column::name).toList();
        List<String> parentColumns = to.stream().map(Column::name).toList();
        Relation relation = new Relation(
                child.id() + "(" + String.join(", ", childColumns) + ")",
                child.id(),
                childColumns,
                parent.id(),
                parentColumns,
                Optional.empty(),
                false);
        return new Suspect(relation, parent, sure);
    }
}
