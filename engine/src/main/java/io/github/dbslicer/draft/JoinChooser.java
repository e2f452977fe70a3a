package io.github.dbslicer.draft;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins tables to those that they are part of, where these have a rule that selects some of their rows. */
final class JoinChooser {
    private final DatabaseFacts facts;
    private final Map<TableId, TableRule> rules;

    /** @param rules by table, to which joins are added; a table with a condition of its own may get a join in its place */
    JoinChooser(DatabaseFacts facts, Map<TableId, TableRule> rules) {
        this.facts = facts;
        this.rules = rules;
    }

    void addJoins() {
        boolean more = true;
        while (more) {
            List<TableFacts> open =
                    facts.tables().stream().filter(this::mayJoin).toList();
            more = false;
            for (TableFacts table : open) {
                more |= join(table);
            }
        }
    }

    /** Whether there is a table that it can be joined to; then it is. */
    boolean join(TableFacts table) {
        Optional<Relation> relation = best(table);
        relation.ifPresent(found -> rules.put(table.id(), new TableRule.Join(found, "")));
        return relation.isPresent();
    }

    private boolean mayJoin(TableFacts table) {
        TableRule rule = rules.get(table.id());
        return rule == null || rule instanceof TableRule.Where;
    }

    private Optional<Relation> best(TableFacts table) {
        Table child = table.table();
        return table.references().stream()
                .filter(relation -> relation.declared()
                        && relation.condition().isEmpty()
                        && relation.parentCondition().isEmpty()
                        && fits(table, relation))
                .min(Comparator.comparing((Relation relation) -> isOptional(child, relation))
                        .thenComparing(relation -> !TableNames.isDetail(
                                child, facts.table(relation.parent()).table()))
                        .thenComparing(relation -> !child.indexed(relation.childColumns()))
                        .thenComparing(Relation::toString));
    }

    private boolean fits(TableFacts table, Relation relation) {
        TableRule parent = rules.get(relation.parent());
        boolean selects = parent instanceof TableRule.Where || parent instanceof TableRule.Join;
        boolean owned = rules.get(table.id()) instanceof TableRule.Where;
        return selects
                && facts.byId().containsKey(relation.parent())
                && (!owned || isPart(table.table(), relation))
                && isOnly(relation)
                && !facts.reach(relation.parent()).containsKey(table.id())
                && !chain(relation.parent()).contains(table.id());
    }

    /**
     * Whether rows are part of those that they reference more than things that happen by themselves. Where the reference may be missing they are
     * not: the rows without it would be lost, of which a condition takes some.
     */
    private boolean isPart(Table child, Relation relation) {
        Table parent = facts.table(relation.parent()).table();
        return !isOptional(child, relation) && (TableNames.isDetail(child, parent) || TableNames.isFact(parent));
    }

    private static boolean isOptional(Table child, Relation relation) {
        return child.columns(relation.childColumns()).stream().anyMatch(Column::nullable);
    }

    /** Whether no other relation leads from the same columns to the same table, which a rules file could not tell apart. */
    private boolean isOnly(Relation relation) {
        Set<String> columns = Set.copyOf(relation.childColumns());
        return facts.table(relation.child()).references().stream()
                        .filter(other -> other.parent().equals(relation.parent())
                                && Set.copyOf(other.childColumns()).equals(columns))
                        .map(other -> List.of(other.childColumns(), other.parentColumns()))
                        .distinct()
                        .count()
                == 1;
    }

    /** The tables that a table's seeds depend on, itself among them. */
    private Set<TableId> chain(TableId table) {
        Set<TableId> chain = new HashSet<>(Set.of(table));
        Optional<TableId> next = joined(table);
        while (next.isPresent() && chain.add(next.get())) {
            next = joined(next.get());
        }
        return chain;
    }

    private Optional<TableId> joined(TableId table) {
        return rules.get(table) instanceof TableRule.Join join
                ? Optional.of(join.relation().parent())
                : Optional.empty();
    }
}
