package io.github.dbslicer.survey;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.plan.Follow;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Groundwork;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many rows of each table a slice has at most: those that rules select, and one for each row that references the table, but no more than
 * there are.
 */
final class SliceNumbers {
    private final Groundwork ground;
    private final SlicePlan plan;
    private final SeedNumbers seeds;
    private final Map<TableId, Rows> rows = new HashMap<>();
    /** Those of them that are no seeds. */
    private final Map<TableId, Rows> others = new HashMap<>();

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
        return isSeeded(table) && ground.rules().selector(table) instanceof Selector.Where where && where.all();
    }

    private Optional<Rows> number(Selection selection, Stage stage) {
        TableId table = selection.table();
        Optional<Rows> own = isSeeded(table) ? seeds.of(table) : Optional.of(Rows.counted(0));
        List<Follow> references = plan.to(selection);
        if (references.isEmpty() || isWhole(table)) {
            others.put(table, Rows.counted(0));
            return own;
        }
        // A cycle may come to every row.
        Optional<Rows> referenced = stage.cyclic() ? Optional.empty() : referenced(references);
        Optional<Rows> sum = own.flatMap(count -> referenced.map(count::plus));
        Optional<Rows> all = source(ground.schema().table(table)).map(number -> Rows.atMost(number.count()));
        Stream.concat(referenced.stream(), all.stream())
                .min(Comparator.comparing(Rows::count))
                .ifPresent(number -> others.put(table, number));
        return Stream.concat(sum.stream(), all.stream()).min(Comparator.comparing(Rows::count));
    }

    /** How many rows others reference besides those that are seeds anyway. */
    private Optional<Rows> referenced(List<Follow> references) {
        long sum = 0;
        for (Follow follow : references) {
            TableId child = follow.from().table();
            Optional<Rows> children = Optional.ofNullable(leadsToSeeds(follow) ? others.get(child) : rows.get(child));
            if (children.isEmpty()) {
                return Optional.empty();
            }
            sum += children.get().count();
        }
        return Optional.of(sum == 0 ? Rows.counted(0) : Rows.atMost(sum));
    }

    /** Whether the child's seeds are those that reference seeds of the parent in just this way. */
    private boolean leadsToSeeds(Follow follow) {
        return isSeeded(follow.to().table())
                && isSeeded(follow.from().table())
                && ground.rules().selector(follow.from().table()) instanceof Selector.Join join
                && join.relation().equals(follow.relation());
    }

    private boolean isSeeded(TableId table) {
        return plan.written().contains(Selection.seeds(table));
    }
}
