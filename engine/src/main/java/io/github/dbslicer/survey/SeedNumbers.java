package io.github.dbslicer.survey;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.ScanEstimate;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Groundwork;
import io.github.dbslicer.slice.SeedFilters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many rows the rules select: counted, or as far as the source's statistics tell. Of joins by the average number of children that a
 * parent has.
 */
final class SeedNumbers {
    private final Groundwork ground;
    private final SeedFilters filters;
    private final Map<TableId, Rows> seeds = new HashMap<>();
    private final Map<TableId, ScanEstimate> estimates = new HashMap<>();

    SeedNumbers(Groundwork ground) {
        this.ground = ground;
        this.filters = new SeedFilters(ground.schema(), ground.rules());
    }

    /**
     * Asks about every table that has seeds.
     *
     * @param counting whether they are counted
     */
    void find(ReadSession session, boolean counting, StepListener listener) {
        Interruptible questions = new Interruptible(session);
        for (Stage stage : ground.plan().stages()) {
            for (Selection selection : stage.selections()) {
                if (selection.role() == Selection.Role.SEEDS) {
                    Table table = ground.schema().table(selection.table());
                    estimate(questions, session, table);
                    if (counting && ground.plan().written().contains(selection)) {
                        listener.step("Counting the rows that the rules select of "
                                + table.id().shortName());
                        filters.of(table.id())
                                .ifPresent(filter -> seeds.put(
                                        table.id(), Rows.counted(questions.ask(() -> session.count(table, filter)))));
                    }
                }
            }
        }
    }

    /** Empty where the table has no seeds, or nobody knows. */
    Optional<Rows> of(TableId table) {
        return Optional.ofNullable(seeds.get(table));
    }

    /** What the source says of how it finds those of a condition that does not plainly select all; empty where there is none. */
    Optional<ScanEstimate> estimate(TableId table) {
        return Optional.ofNullable(estimates.get(table));
    }

    private void estimate(Interruptible questions, ReadSession session, Table table) {
        Selector selector = ground.rules().selector(table.id());
        Optional<Rows> known = Optional.empty();
        if (filters.of(table.id()).isEmpty()) {
            // The joins begin at a table of which none is selected.
            known = Optional.of(Rows.counted(0));
        } else if (selector instanceof Selector.Join join) {
            known = joining(table, join.relation());
        } else if (selector instanceof Selector.Where where) {
            known = where.all() ? all(table) : selected(questions, session, table, where);
        }
        known.ifPresent(rows -> seeds.put(table.id(), rows));
    }

    private Optional<Rows> selected(Interruptible questions, ReadSession session, Table table, Selector.Where where) {
        ScanEstimate estimate =
                questions.ask(() -> session.estimate(table, new RowFilter.Condition(where.condition())));
        estimates.put(table.id(), estimate);
        // What the source makes of a condition on a table that it has never looked at is a guess.
        if (estimate.rows().isEmpty() || table.estimatedRows() == 0) {
            return atMost(table);
        }
        return Optional.of(Rows.estimated(Math.min(estimate.rows().getAsLong(), table.estimatedRows())));
    }

    private Optional<Rows> joining(Table child, Relation relation) {
        Optional<Rows> parents = of(relation.parent());
        long all = ground.schema().table(relation.parent()).estimatedRows();
        if (parents.isEmpty() || all == 0 || child.estimatedRows() == 0) {
            return atMost(child);
        }
        double share = Math.min(1, (double) parents.get().count() / all);
        long rows = Math.round(child.estimatedRows() * share);
        boolean limited =
                relation.condition().isPresent() || relation.parentCondition().isPresent();
        return Optional.of(
                limited || parents.get().certainty() == Rows.Certainty.AT_MOST
                        ? Rows.atMost(rows)
                        : Rows.estimated(rows));
    }

    private static Optional<Rows> all(Table table) {
        return atMost(table).map(rows -> Rows.estimated(rows.count()));
    }

    private static Optional<Rows> atMost(Table table) {
        return table.estimatedRows() == 0 ? Optional.empty() : Optional.of(Rows.atMost(table.estimatedRows()));
    }
}
