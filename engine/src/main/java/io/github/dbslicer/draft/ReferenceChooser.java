package io.github.dbslicer.draft;

import io.github.dbslicer.schema.TableId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes whole what is reference data: small tables that classify the rows of others. */
final class ReferenceChooser {
    /** Tables of more rows are none. */
    static final int MOST_ROWS = 1_000;
    /** As small as this a table may reference others. */
    private static final int FEW_ROWS = 100;
    /** Rows of its children for each of its own. */
    private static final int CHILDREN_PER_ROW = 10;

    private final DatabaseFacts facts;
    private final Map<TableId, TableRule> rules;

    /** @param rules by table, to which those of reference data are added */
    ReferenceChooser(DatabaseFacts facts, Map<TableId, TableRule> rules) {
        this.facts = facts;
        this.rules = rules;
    }

    void addReference() {
        facts.tables().stream()
                .filter(this::isOpen)
                .filter(table -> table.island() && TableNames.isOfMigrations(table.table()))
                .forEach(table -> rules.put(table.id(), new TableRule.Full("which changes of the schema were made")));
        boolean more = true;
        while (more) {
            List<TableFacts> found = facts.tables().stream()
                    .filter(table -> isOpen(table) && isReference(table))
                    .toList();
            found.forEach(table -> rules.put(table.id(), new TableRule.Full("reference data")));
            more = !found.isEmpty();
        }
    }

    private boolean isOpen(TableFacts table) {
        return !rules.containsKey(table.id()) && table.rows() > 0 && table.rows() <= MOST_ROWS;
    }

    /** Whether many rows reference it, and it references nothing but other reference data. */
    private boolean isReference(TableFacts table) {
        if (table.children().isEmpty() || TableNames.isMaster(table.table()) || TableNames.isFact(table.table())) {
            return false;
        }
        long ofChildren = table.children().stream()
                .mapToLong(child -> facts.table(child).rows())
                .sum();
        boolean named = TableNames.isReference(table.table());
        boolean referenced = table.children().size() > 1 || ofChildren >= table.rows() * CHILDREN_PER_ROW;
        Set<TableId> parents = facts.parents(table);
        return parents.isEmpty()
                ? named || referenced
                : (named || referenced && table.rows() <= FEW_ROWS)
                        && parents.stream().allMatch(parent -> rules.get(parent) instanceof TableRule.Full);
    }
}
