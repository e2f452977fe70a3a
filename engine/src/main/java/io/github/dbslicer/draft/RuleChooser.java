package io.github.dbslicer.draft;

import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses a rule for each table: reference data whole, of what happens the newest, with it what belongs to it, and of the rest what these
 * reference. At least one row is selected where the database has any.
 */
final class RuleChooser {
    /** Tables of more rows are no reference data. */
    private static final int MOST_REFERENCE_ROWS = 1_000;
    /** Children per row of a table that each of them classifies. */
    private static final int CHILDREN_PER_REFERENCE = 10;
    /** More tables than these reference something that others happen to. */
    private static final int MOST_CHILDREN_OF_FACT = 3;

    private static final double LEAST_SHARE_OF_LARGEST = 0.01;
    private static final int LEAST_FACT_ROWS = 10;
    /** Where those that happen are so small a part of the large tables, people and things take their place. */
    private static final double LEAST_SHARE_OF_FACTS = 0.1;

    private static final long MOST_REACHED_ROWS = 20_000;
    private static final int REACHED_PART = 5;

    private final DatabaseFacts facts;
    private final TimeSampler times;
    private final Conditions conditions;
    private final Map<TableId, TableRule> rules = new TreeMap<>();

    RuleChooser(DatabaseFacts facts, TimeSampler times, Conditions conditions) {
        this.facts = facts;
        this.times = times;
        this.conditions = conditions;
    }

    /** A rule for every table. */
    Map<TableId, TableRule> choose() {
        skipPassing();
        takeReference();
        takeFacts();
        new JoinChooser(facts, rules).addJoins();
        takeSmallOnes();
        for (TableFacts table : facts.tables()) {
            rules.computeIfAbsent(table.id(), id -> new TableRule.UponRequest(leftOver(table)));
        }
        takeAnything();
        return rules;
    }

    private boolean open(TableFacts table) {
        return !rules.containsKey(table.id());
    }

    /** What others reference is kept, unless they are left out themselves. */
    private void skipPassing() {
        Set<TableId> passing = new HashSet<>();
        facts.tables().stream()
                .filter(table -> TableNames.isPassing(table.table()) && !TableNames.isOfMigrations(table.table()))
                .forEach(table -> passing.add(table.id()));
        for (TableFacts table : facts.tables()) {
            if (passing.contains(table.id()) && passing.containsAll(table.children())) {
                rules.put(table.id(), new TableRule.Skip("by its name"));
            }
        }
    }

    private void takeReference() {
        facts.tables().stream()
                .filter(table -> open(table) && table.rows() > 0 && table.rows() <= MOST_REFERENCE_ROWS)
                .filter(table -> table.island() && TableNames.isOfMigrations(table.table()))
                .forEach(table -> rules.put(table.id(), new TableRule.Full("which changes of the schema were made")));
        boolean more = true;
        while (more) {
            List<TableFacts> found = facts.tables().stream()
                    .filter(table -> open(table) && isReference(table))
                    .toList();
            found.forEach(table -> rules.put(table.id(), new TableRule.Full("reference data")));
            more = !found.isEmpty();
        }
    }

    /** Whether it is small, many rows reference it, and it references nothing else. */
    private boolean isReference(TableFacts table) {
        if (table.rows() == 0
                || table.rows() > MOST_REFERENCE_ROWS
                || table.children().isEmpty()
                || TableNames.isMaster(table.table())
                || TableNames.isFact(table.table())) {
            return false;
        }
        boolean named = TableNames.isReference(table.table());
        long ofChildren = table.children().stream()
                .mapToLong(child -> facts.table(child).rows())
                .sum();
        boolean referenced = table.children().size() > 1 || ofChildren >= table.rows() * CHILDREN_PER_REFERENCE;
        Set<TableId> parents = facts.parents(table);
        return parents.isEmpty()
                ? named || referenced
                : named && parents.stream().allMatch(parent -> rules.get(parent) instanceof TableRule.Full);
    }

    private void takeFacts() {
        long largest = facts.tables().stream()
                .filter(this::open)
                .mapToLong(TableFacts::rows)
                .max()
                .orElse(0);
        double least = Math.max(LEAST_FACT_ROWS, largest * LEAST_SHARE_OF_LARGEST);
        List<TableFacts> large = facts.tables().stream()
                .filter(table -> open(table) && table.rows() >= least)
                .filter(table -> !table.references().isEmpty() || table.island())
                .sorted(Comparator.comparing(table -> -table.rows()))
                .toList();
        large.stream().filter(RuleChooser::isFact).forEach(this::takeSince);
        if (rowsOf(large.stream().filter(table -> !open(table)).toList()) < rowsOf(large) * LEAST_SHARE_OF_FACTS) {
            large.stream().filter(this::open).forEach(this::takeSince);
        }
        if (large.stream().allMatch(this::open)) {
            large.stream()
                    .flatMap(table -> conditions.newest(table).stream().map(rule -> Map.entry(table.id(), rule)))
                    .findFirst()
                    .ifPresent(rule -> rules.put(rule.getKey(), rule.getValue()));
        }
    }

    private static long rowsOf(List<TableFacts> tables) {
        return tables.stream().mapToLong(TableFacts::rows).sum();
    }

    private static boolean isFact(TableFacts table) {
        return TableNames.isFact(table.table())
                || !TableNames.isMaster(table.table()) && table.children().size() <= MOST_CHILDREN_OF_FACT;
    }

    private void takeSince(TableFacts table) {
        times.find(table).flatMap(time -> conditions.since(table, time)).ifPresent(rule -> rules.put(table.id(), rule));
    }

    /** Those that no other references would have no rows at all. */
    private void takeSmallOnes() {
        List<TableFacts> small = facts.tables().stream()
                .filter(table ->
                        open(table) && table.rows() > 0 && table.children().isEmpty())
                .filter(table -> table.island() ? table.rows() <= MOST_REFERENCE_ROWS : reachesLittle(table))
                .toList();
        small.forEach(table -> rules.put(
                table.id(),
                new TableRule.Full(
                        table.island() ? "small, and references nothing" : "small, with all that it references")));
    }

    private boolean reachesLittle(TableFacts table) {
        Set<TableId> reached = facts.reach(table.id());
        long rows = reached.stream().mapToLong(id -> facts.table(id).rows()).sum();
        return rows <= Math.min(MOST_REACHED_ROWS, facts.rows() / REACHED_PART)
                && reached.stream()
                        .noneMatch(id ->
                                rules.get(id) instanceof TableRule.Where || rules.get(id) instanceof TableRule.Join);
    }

    private static String leftOver(TableFacts table) {
        if (table.rows() == 0) {
            return "";
        }
        return table.children().isEmpty() ? "stays empty: nothing references it" : "";
    }

    /** A slice without rows is of no use, so that the least that there is has to do. */
    private void takeAnything() {
        boolean selects = rules.entrySet().stream()
                .anyMatch(rule -> rule.getValue() instanceof TableRule.Where
                        || rule.getValue() instanceof TableRule.Full
                                && facts.table(rule.getKey()).rows() > 0);
        if (selects) {
            return;
        }
        List<TableFacts> filled = new ArrayList<>(facts.tables());
        filled.removeIf(table -> table.rows() == 0
                || !table.count().exact() && table.table().columns().isEmpty());
        Optional<TableFacts> largest = filled.stream()
                .filter(table -> !(rules.get(table.id()) instanceof TableRule.Skip))
                .max(Comparator.comparing(TableFacts::rows));
        Optional<TableRule.Where> newest =
                largest.filter(table -> table.rows() > MOST_REFERENCE_ROWS).flatMap(conditions::newest);
        if (largest.isPresent() && newest.isPresent()) {
            rules.put(largest.get().id(), newest.get());
            return;
        }
        filled.stream()
                .min(Comparator.comparing((TableFacts table) -> rules.get(table.id()) instanceof TableRule.Skip)
                        .thenComparing(TableFacts::rows))
                .ifPresent(table -> rules.put(table.id(), new TableRule.Full("so that there are rows at all")));
    }
}
