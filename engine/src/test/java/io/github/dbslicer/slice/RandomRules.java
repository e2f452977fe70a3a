package io.github.dbslicer.slice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Generates a rules file for a generated database. */
final class RandomRules {
    private final SplittableRandom random;
    private final TestDatabase database;
    private final Map<TestTable, TestRule> rules = new HashMap<>();
    /** Tables whose rule is made before their children's, so that joins make chains and no circles. */
    private final Set<TestTable> decided = new LinkedHashSet<>();

    RandomRules(SplittableRandom random, TestDatabase database) {
        this.random = random;
        this.database = database;
    }

    /** For once. */
    TestRules rules() {
        for (TestTable table : shuffled(database.tables())) {
            rules.put(table, rule(table));
            decided.add(table);
        }
        List<TestTable> scope = new ArrayList<>();
        if (random.nextInt(10) < 3) {
            scope.addAll(shuffled(database.tables())
                    .subList(0, 1 + random.nextInt(database.tables().size())));
        }
        return new TestRules(rules, scope);
    }

    private TestRule rule(TestTable table) {
        int kind = random.nextInt(100);
        if (kind < 12) {
            return new TestRule.Unlisted();
        }
        if (kind < 24) {
            return new TestRule.UponRequest();
        }
        if (kind < 32) {
            return new TestRule.Where("skip", TestCondition.noRow());
        }
        if (kind < 38) {
            return new TestRule.Where("full", TestCondition.everyRow());
        }
        Optional<TestRelation> joinable = kind < 70 ? joinable(table) : Optional.empty();
        if (joinable.isPresent()) {
            return new TestRule.Join(joinable.get());
        }
        int divisor = 3 + random.nextInt(12);
        int remainder = random.nextInt(divisor);
        return new TestRule.Where("part_" + divisor + "_" + remainder, TestCondition.remainder(divisor, remainder));
    }

    private Optional<TestRelation> joinable(TestTable child) {
        List<TestRelation> candidates = new ArrayList<>(database.relations().stream()
                .filter(relation -> relation.child().equals(child) && decided.contains(relation.parent()))
                .toList());
        if (candidates.isEmpty() || random.nextInt(6) == 0) {
            decided.forEach(parent -> implied(child, parent).ifPresent(candidates::add));
        }
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(random.nextInt(candidates.size())));
    }

    /** What {@code reference} means where it is no relation: the parent's column {@code id}, else its primary key. */
    private Optional<TestRelation> implied(TestTable child, TestTable parent) {
        if (parent.primaryKey().size() != 1) {
            return Optional.empty();
        }
        KeyType key = parent.column(parent.primaryKey().get(0)).type();
        return child.columns().stream()
                .filter(column -> column.type() == key)
                .map(column -> new TestRelation(
                        child, List.of(column.name()), parent, parent.primaryKey(), Optional.empty(), false))
                .filter(relation -> database.relations().stream().noneMatch(relation::samePathAs))
                .findFirst();
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> rest = new ArrayList<>(list);
        List<T> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }
}
