package io.github.dbslicer.slice.e2e;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The slice of a whole database in memory: sets of rows, read by plain queries, that grow until nothing is added. */
final class NaiveClosure {
    private final LiveDatabase source;
    private final List<Reference> references;
    private final Map<String, List<String>> columns = new TreeMap<>();
    private final Map<String, List<List<String>>> rows = new TreeMap<>();
    private final Map<Reference, Map<List<String>, List<List<String>>>> parents = new HashMap<>();
    /** The rows of the child that a reference under a condition holds for. */
    private final Map<Reference, Set<List<String>>> limited = new HashMap<>();

    private final Map<String, Set<List<String>>> slice = new TreeMap<>();
    private final Deque<Map.Entry<String, List<String>>> open = new ArrayDeque<>();

    /** Reads the whole database. */
    NaiveClosure(LiveDatabase source, List<Reference> references) {
        this.source = source;
        this.references = references;
        for (String table : source.tables()) {
            columns.put(table, source.columnNames(table));
            rows.put(table, source.exactValues(table, "1 = 1"));
        }
        for (Reference reference : references) {
            parents.put(reference, byParentKey(reference));
            if (!reference.condition().isEmpty()) {
                limited.put(reference, new HashSet<>(source.exactValues(reference.child(), reference.condition())));
            }
        }
    }

    /** The rows of every table that belong to the slice; equal rows as often as the source has them. */
    Map<String, List<List<String>>> slice(DatasetRules rules) {
        rows.keySet().forEach(table -> slice.put(table, new LinkedHashSet<>()));
        seed(rules);
        close();
        Map<String, List<List<String>>> result = new TreeMap<>();
        rows.forEach((table, all) -> result.put(
                table, all.stream().filter(slice.get(table)::contains).toList()));
        return result;
    }

    private void seed(DatasetRules rules) {
        rules.seeds()
                .forEach((table, condition) ->
                        source.exactValues(table, condition).forEach(row -> add(table, row)));
        rules.joins().forEach((table, reference) -> {
            Set<List<String>> keys = new LinkedHashSet<>();
            slice.get(reference.parent())
                    .forEach(row -> keys.add(key(reference.parent(), reference.parentColumns(), row)));
            rows.get(table).stream()
                    .filter(row -> keys.contains(key(table, reference.childColumns(), row)))
                    .forEach(row -> add(table, row));
        });
    }

    private void close() {
        while (!open.isEmpty()) {
            Map.Entry<String, List<String>> child = open.remove();
            for (Reference reference : references) {
                if (applies(reference, child.getKey(), child.getValue())) {
                    List<String> key = key(reference.child(), reference.childColumns(), child.getValue());
                    parents.get(reference).getOrDefault(key, List.of()).forEach(row -> add(reference.parent(), row));
                }
            }
        }
    }

    private boolean applies(Reference reference, String table, List<String> row) {
        return reference.child().equals(table)
                && (reference.condition().isEmpty() || limited.get(reference).contains(row));
    }

    private void add(String table, List<String> row) {
        if (slice.get(table).add(row)) {
            open.add(Map.entry(table, row));
        }
    }

    /** Rows with NULL in the key are left out: nothing references them by it. */
    private Map<List<String>, List<List<String>>> byParentKey(Reference reference) {
        Map<List<String>, List<List<String>>> byKey = new HashMap<>();
        for (List<String> row : rows.get(reference.parent())) {
            List<String> key = key(reference.parent(), reference.parentColumns(), row);
            if (!key.contains(null)) {
                byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(row);
            }
        }
        return byKey;
    }

    private List<String> key(String table, List<String> names, List<String> row) {
        List<String> key = new ArrayList<>();
        names.forEach(name -> key.add(row.get(columns.get(table).indexOf(name))));
        return key;
    }
}
