package io.github.dbslicer.survey;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.plan.Follow;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Groundwork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many rows of each table a slice has at most: those that rules select, and one for each row that references the table, but no more than
 * there are.
 */
final class SliceNumbers {
    private final Groundwork ground;
    private final SlicePlan plan;
    private final SeedNumbers seeds;
    private final Map<TableId, Rows> rows = new HashMap<>();

    /** @param seeds found already */
    SliceNumbers(Groundwork ground, SeedNumbers seeds) {
        this.ground = ground;
        this.plan = ground.plan();
        this.seeds = seeds;
        for (Stage stage : plan.stages()) {
            for (Selection selection : stage.selections()) {
                if (selection.role() == Selection.Role.SLICE) {
                    number(selection, stage).ifPresent(number -> rows.put(selection.table(), number));
                }
            }
        }
    }

    /** Empty where no rows of the table can come, or nobody knows how many. */
    Optional<Rows> of(TableId table) {
        return Optional.ofNullable(rows.get(table));
    }

    /** How many rows the source has; empty where it does not say, or where what it says is plainly too few. */
    Optional<Rows> source(Table table) {
        Optional<Rows> selected = seeds.of(table.id());
        if (isWhole(table.id())) {
            return selected;
        }
        long counted = selected.filter(number -> number.certainty() == Rows.Certainty.COUNTED)
                .map(Rows::count)
                .orElse(0L);
        return table.estimatedRows() == 0 || table.estimatedRows() < counted
                ? Optional.empty()
                : Optional.of(Rows.estimated(table.estimatedRows()));
    }

    private boolean isWhole(TableId table) {
        return plan.written().contains(Selection.seeds(table))
                && ground.rules().selector(table) instanceof Selector.Where where
                && where.all();
    }

    private Optional<Rows> number(Selection selection, Stage stage) {
        TableId table = selection.table();
        boolean seeded = plan.written().contains(Selection.seeds(table));
        Optional<Rows> own = seeded ? seeds.of(table) : Optional.of(Rows.counted(0));
        List<Follow> references = plan.to(selection);
        if (references.isEmpty() || isWhole(table)) {
            return own;
        }
        // A cycle may come to every row.
        Optional<Rows> sum = stage.cyclic() ? Optional.empty() : own.flatMap(count -> plus(count, references));
        Optional<Rows> all = source(ground.schema().table(table)).map(number -> Rows.atMost(number.count()));
        if (sum.isEmpty() || all.isEmpty()) {
            return sum.or(() -> all);
        }
        return Optional.of(sum.get().count() > all.get().count() ? all.get() : sum.get());
    }

    private Optional<Rows> plus(Rows own, List<Follow> references) {
        long sum = own.count();
        boolean none = true;
        for (Follow follow : references) {
            Optional<Rows> children = of(follow.from().table());
            if (children.isEmpty()) {
                return Optional.empty();
            }
            sum += children.get().count();
            none &= children.get().equals(Rows.counted(0));
        }
        return Optional.of(none ? own : Rows.atMost(sum));
    }
}
