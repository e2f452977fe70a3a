package io.github.dbslicer.slice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** How many references each row of a slice is away from the nearest seed, by the definition of a slice alone. */
final class NaiveDistance {
    private final TestDatabase database;
    private final References references;
    private final Set<TestRow> seeds;
    private final Map<TestRow, Integer> distances = new HashMap<>();
    private final Map<TestRow, TestTable> tables = new HashMap<>();

    NaiveDistance(TestDatabase database, TestRules rules, BiFunction<KeyType, String, String> equality) {
        this.database = database;
        this.references = new References(equality);
        this.seeds = new NaiveSlice(database, rules, equality).seeds();
        List<TestRow> level = new ArrayList<>();
        for (TestTable table : database.tables()) {
            for (TestRow row : database.rows(table)) {
                tables.put(row, table);
                if (rules.inScope(table) && seeds.contains(row)) {
                    distances.put(row, 0);
                    level.add(row);
                }
            }
        }
        for (int distance = 1; !level.isEmpty(); distance++) {
            level = next(level, distance);
        }
    }

    private List<TestRow> next(List<TestRow> level, int distance) {
        List<TestRow> next = new ArrayList<>();
        for (TestRow child : level) {
            for (TestRelation relation : database.relations()) {
                if (relation.child().equals(tables.get(child))) {
                    for (TestRow parent : database.rows(relation.parent())) {
                        if (!distances.containsKey(parent) && references.leads(relation, child, parent)) {
                            distances.put(parent, distance);
                            next.add(parent);
                        }
                    }
                }
            }
        }
        return next;
    }

    /** By row of the slice. */
    Map<TestRow, Integer> distances() {
        return distances;
    }

    /** Those that the rules select, in the slice or not. */
    Set<TestRow> seeds() {
        return seeds;
    }

    /** The rows of some that rows lead to. */
    Set<TestRow> reached(TestRelation relation, Set<TestRow> children, Set<TestRow> parents) {
        Set<TestRow> reached = new HashSet<>();
        for (TestRow parent : parents) {
            if (children.stream().anyMatch(child -> references.leads(relation, child, parent))) {
                reached.add(parent);
            }
        }
        return reached;
    }
}
