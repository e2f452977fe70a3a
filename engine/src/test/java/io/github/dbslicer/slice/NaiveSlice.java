package io.github.dbslicer.slice;

import java.util.HashSet;
import java.util.List;
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
    private final References references;

    /** @param equality the form in which two values of a type are the same text where the database holds them to be equal */
    NaiveSlice(TestDatabase database, TestRules rules, BiFunction<KeyType, String, String> equality) {
        this.database = database;
        this.rules = rules;
        this.references = new References(equality);
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

    /** What the rules select, in scope or not. */
    Set<TestRow> seeds() {
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
            return rows.filter(
                    row -> parents.stream().anyMatch(parent -> references.leads(join.relation(), row, parent)));
        }
        return Stream.empty();
    }

    private Stream<TestRow> parents(TestRelation relation, Set<TestRow> slice) {
        List<TestRow> children =
                database.rows(relation.child()).stream().filter(slice::contains).toList();
        return database.rows(relation.parent()).stream()
                .filter(parent -> children.stream().anyMatch(child -> references.leads(relation, child, parent)));
    }
}
