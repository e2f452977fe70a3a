package io.github.dbslicer.survey;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.plan.Follow;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Outline;
import java.util.List;
import java.util.Optional;

/**
 * How the rows of a table come into a slice, and why.
 *
 * @param condition the user's SQL that selects seeds
 * @param join the relation to the table whose seeds make seeds
 * @param references the relations of tables with rows of the slice that lead to this one
 * @param readOnly whether seeds are found for the sake of joins alone and stay out of the slice, for the table is out of scope
 * @param stages in which its rows are found, ascending
 */
public record Arrival(
        Way way,
        Optional<String> condition,
        Optional<Relation> join,
        List<Relation> references,
        boolean readOnly,
        List<Integer> stages) {

    public Arrival {
        references = List.copyOf(references);
        stages = List.copyOf(stages);
    }

    /** As an outline's plan has it. */
    public static Arrival of(Outline outline, TableId table) {
        Selection seeds = Selection.seeds(table);
        Selection slice = Selection.slice(table);
        boolean sought = outline.plan().stages().stream()
                .anyMatch(stage -> stage.selections().contains(seeds));
        boolean written = outline.plan().written().contains(seeds);
        Selector selector = sought ? outline.rules().selector(table) : new Selector.UponRequest();
        List<Relation> references =
                outline.plan().to(slice).stream().map(Follow::relation).toList();
        return new Arrival(
                written ? way(selector) : references.isEmpty() ? Way.NONE : Way.REFERENCED,
                selector instanceof Selector.Where where && !where.all()
                        ? Optional.of(where.condition())
                        : Optional.empty(),
                selector instanceof Selector.Join join ? Optional.of(join.relation()) : Optional.empty(),
                references,
                sought && !written && !(selector instanceof Selector.UponRequest),
                outline.plan().stages().stream()
                        .filter(stage -> stage.selections().contains(seeds)
                                || stage.selections().contains(slice))
                        .map(Stage::number)
                        .toList());
    }

    private static Way way(Selector selector) {
        if (selector instanceof Selector.Where where) {
            return where.all() ? Way.WHOLE : Way.RULE;
        }
        return selector instanceof Selector.Join ? Way.JOIN : Way.REFERENCED;
    }
}
