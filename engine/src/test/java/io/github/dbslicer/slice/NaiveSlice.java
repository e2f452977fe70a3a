package io.github.dbslicer.slice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The slice by its definition: sets of rows that grow until nothing is added. Knows nothing of plans, batches or SQL and is the judge of
 * what does.
 */
final class NaiveSlice {
    private final TestDatabase database;
    private final TestRules rules;
    /** The form in which two values of a type are the same text where the database holds them to be equal. */
    private final BiFunction<KeyType, String, String> equality;

    NaiveSlice(TestDatabase database, TestRules rules, BiFunction<KeyType, String, String> equality) {
        this.database = database;
        this.rules = rules;
        this.equality = equality;
    }

    Set<TestRow> rows() {
        Set<TestRow> seeds = seeds();
        Set<TestRow> slice = new HashSet<>();
        for (TestTable table : database.tables()) {
            database.rows(table).stream()
                    .filter(row -> rules.inScope(table) && seeds.contains(row))
                    .forEach(slice::add);
        }
        while (slice.addAll(database.relations().stream()
                .flatMap(relation -> parents(relation, slice))
                .toList())) {}
        return slice;
    }

    private Set<TestRow> seeds() {
        Set<TestRow> seeds = new HashSet<>();
        while (seeds.addAll(database.tables().stream()
                .flatMap(table -> selected(table, rules.rule(table), seeds))
                .toList())) {}
        return seeds;
    }

    private Stream<TestRow> selected(TestTable table, TestRule rule, Set<TestRow> seeds) {
        Stream<TestRow> rows = database.rows(table).stream();
        if (rule instanceof TestRule.Where where) {
            return rows.filter(where.condition().holds());
        }
        if (rule instanceof TestRule.Join join) {
            List<TestRow> parents = database.rows(join.relation().parent()).stream()
                    .filter(seeds::contains)
                    .toList();
            return rows.filter(row -> parents.stream().anyMatch(parent -> references(join.relation(), row, parent)));
        }
        return Stream.empty();
    }

    private Stream<TestRow> parents(TestRelation relation, Set<TestRow> slice) {
        List<TestRow> children =
                database.rows(relation.child()).stream().filter(slice::contains).toList();
        return database.rows(relation.parent()).stream()
                .filter(parent -> children.stream().anyMatch(child -> references(relation, child, parent)));
    }

    private boolean references(TestRelation relation, TestRow child, TestRow parent) {
        if (relation.condition().isPresent()
                && !relation.condition().get().holds().test(child)) {
            return false;
        }
        for (int index = 0; index < relation.childColumns().size(); index++) {
            Optional<String> own =
                    value(relation.child(), relation.childColumns().get(index), child);
            Optional<String> other =
                    value(relation.parent(), relation.parentColumns().get(index), parent);
            if (own.isEmpty() || !own.equals(other)) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> value(TestTable table, String column, TestRow row) {
        return row.value(column)
                .map(value -> equality.apply(table.column(column).type(), value));
    }
}
