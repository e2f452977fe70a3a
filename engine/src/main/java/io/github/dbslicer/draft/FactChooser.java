package io.github.dbslicer.draft;

import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives conditions to large tables of what happens: orders, payments, measurements. */
final class FactChooser {
    /** More tables than these reference something that others happen to. */
    private static final int MOST_CHILDREN = 3;

    private static final double LEAST_SHARE_OF_LARGEST = 0.01;
    /** Tables whose name does not say that they are of what happens have to be larger than those of reference data. */
    private static final double LEAST_SHARE_OF_UNNAMED = 0.1;

    private static final int LEAST_ROWS = 30;
    /** Where those that happen are so small a part of the large tables, people and things take their place. */
    private static final double LEAST_SHARE = 0.1;

    private final DatabaseFacts facts;
    private final TimeSampler times;
    private final Conditions conditions;
    private final Map<TableId, TableRule> rules;

    /** @param rules by table, to which conditions are added */
    FactChooser(DatabaseFacts facts, TimeSampler times, Conditions conditions, Map<TableId, TableRule> rules) {
        this.facts = facts;
        this.times = times;
        this.conditions = conditions;
        this.rules = rules;
    }

    void addFacts() {
        List<TableFacts> large = large();
        large.stream().filter(FactChooser::isFact).forEach(table -> takeNewest(table, false, false));
        for (boolean byChange : List.of(false, true)) {
            List<TableFacts> taken =
                    large.stream().filter(table -> !isOpen(table)).toList();
            if (rows(taken) < rows(large) * LEAST_SHARE) {
                large.stream().filter(this::isOpen).forEach(table -> takeNewest(table, byChange, false));
            }
        }
        boolean none = large.stream().allMatch(this::isOpen);
        large.stream()
                .filter(table -> none && table.rows() > ReferenceChooser.MOST_ROWS)
                .filter(table -> conditions.newest(table).isPresent())
                .findFirst()
                .ifPresent(table -> takeNewest(table, true, true));
    }

    /**
     * Joins tables that would have no rows otherwise to those that they are part of, which are given conditions where they have none: lists of
     * tracks are to tracks, whoever buys these.
     */
    void addWholes() {
        JoinChooser joins = new JoinChooser(facts, rules);
        for (TableFacts part : facts.tables()) {
            if (isOpen(part) && part.rows() > 0 && !part.requested() && !joins.join(part)) {
                whole(part).ifPresent(table -> takeNewest(table, false, true));
                joins.join(part);
            }
        }
    }

    private Optional<TableFacts> whole(TableFacts part) {
        return part.references().stream()
                .filter(relation -> relation.declared() && isOpenWhole(part, relation))
                .map(Relation::parent)
                .map(facts::table)
                .min(Comparator.comparing((TableFacts table) -> !TableNames.isDetail(part.table(), table.table()))
                        .thenComparing(table -> -table.rows())
                        .thenComparing(TableFacts::id));
    }

    private boolean isOpenWhole(TableFacts part, Relation relation) {
        return isOpen(facts.table(relation.parent()))
                && facts.table(relation.parent()).rows() > 0
                && !facts.reach(relation.parent()).containsKey(part.id());
    }

    private List<TableFacts> large() {
        long largest = facts.tables().stream()
                .filter(this::isOpen)
                .mapToLong(TableFacts::rows)
                .max()
                .orElse(0);
        double least = Math.max(LEAST_ROWS, largest * LEAST_SHARE_OF_LARGEST);
        return facts.tables().stream()
                .filter(table -> isOpen(table) && table.rows() >= least)
                .filter(table -> TableNames.isFact(table.table())
                        || table.rows() > ReferenceChooser.MOST_ROWS
                        || table.rows() >= largest * LEAST_SHARE_OF_UNNAMED)
                .filter(table -> !table.references().isEmpty() || table.island())
                .sorted(Comparator.comparing(table -> -table.rows()))
                .toList();
    }

    private boolean isOpen(TableFacts table) {
        return !rules.containsKey(table.id());
    }

    private static long rows(List<TableFacts> tables) {
        return tables.stream().mapToLong(TableFacts::rows).sum();
    }

    private static boolean isFact(TableFacts table) {
        return TableNames.isFact(table.table())
                || !TableNames.isMaster(table.table()) && table.children().size() <= MOST_CHILDREN;
    }

    /** @param byKey whether those with the last keys will do */
    private void takeNewest(TableFacts table, boolean byChange, boolean byKey) {
        times.find(table, byChange)
                .flatMap(time -> conditions.since(table, time))
                .or(() -> byKey ? conditions.newest(table) : Optional.empty())
                .ifPresent(rule -> rules.put(table.id(), rule));
    }
}
