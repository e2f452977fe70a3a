package io.github.dbslicer.draft;

import io.github.dbslicer.schema.TableId;
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
    private static final long MOST_REACHED_ROWS = 20_000;
    private static final int REACHED_PART = 5;

    private final DatabaseFacts facts;
    private final Conditions conditions;
    private final Map<TableId, TableRule> rules = new TreeMap<>();
    private final FactChooser happening;

    RuleChooser(DatabaseFacts facts, TimeSampler times, Conditions conditions) {
        this.facts = facts;
        this.conditions = conditions;
        this.happening = new FactChooser(facts, times, conditions, rules);
    }

    /** A rule for every table. */
    Map<TableId, TableRule> choose() {
        skipPassing();
        new ReferenceChooser(facts, rules).addReference();
        happening.addFacts();
        new JoinChooser(facts, rules).addJoins();
        takeSmallOnes();
        happening.addWholes();
        for (TableFacts table : facts.tables()) {
            rules.computeIfAbsent(table.id(), id -> new TableRule.UponRequest(leftOver(table)));
        }
        takeAnything();
        return rules;
    }

    private boolean isOpen(TableFacts table) {
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

    /** Those that no other asks for would have no rows at all. */
    private void takeSmallOnes() {
        List<TableFacts> small = facts.tables().stream()
                .filter(table -> isOpen(table) && table.rows() > 0 && !table.requested())
                .filter(table -> table.island() ? table.rows() <= ReferenceChooser.MOST_ROWS : reachesLittle(table))
                .toList();
        for (TableFacts table : small) {
            boolean alone = facts.reach(table.id()).size() == 1;
            rules.put(table.id(), new TableRule.Full(alone ? "small" : "small, with all that it references"));
        }
    }

    /** Whether but few rows would come with all of its rows that do not come anyway. */
    private boolean reachesLittle(TableFacts table) {
        long rows = facts.reach(table.id()).entrySet().stream()
                .filter(reached -> !(rules.get(reached.getKey()) instanceof TableRule.Full))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return rows <= Math.min(MOST_REACHED_ROWS, facts.rows() / REACHED_PART);
    }

    private static String leftOver(TableFacts table) {
        return table.rows() > 0 && !table.requested() ? "stays empty, since nothing references it" : "";
    }

    /** A slice without rows is of no use, so that the least that there is has to do. */
    private void takeAnything() {
        if (rules.entrySet().stream().anyMatch(rule -> selects(rule.getKey(), rule.getValue()))) {
            return;
        }
        List<TableFacts> filled =
                facts.tables().stream().filter(table -> table.rows() > 0).toList();
        Optional<TableFacts> largest = filled.stream()
                .filter(table -> !isSkipped(table) && table.rows() > ReferenceChooser.MOST_ROWS)
                .max(Comparator.comparing(TableFacts::rows));
        Optional<TableRule.Where> newest = largest.flatMap(conditions::newest);
        if (largest.isPresent() && newest.isPresent()) {
            rules.put(largest.get().id(), newest.get());
            return;
        }
        filled.stream()
                .min(Comparator.comparing(this::isSkipped).thenComparing(TableFacts::rows))
                .ifPresent(table -> rules.put(table.id(), new TableRule.Full("so that there are rows at all")));
    }

    private boolean selects(TableId table, TableRule rule) {
        return rule instanceof TableRule.Where
                || rule instanceof TableRule.Full && facts.table(table).rows() > 0;
    }

    private boolean isSkipped(TableFacts table) {
        return rules.get(table.id()) instanceof TableRule.Skip;
    }
}
