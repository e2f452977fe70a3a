package io.github.dbslicer.explain;

import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.Selector;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.plan.Follow;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Groundwork;
import io.github.dbslicer.slice.SeedFilters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a slice would be made by.
 *
 * @param file the rules as they are written
 */
record Scene(Groundwork ground, RulesFile file) {
    DatabaseSchema schema() {
        return ground.schema();
    }

    Selector selector(TableId table) {
        return ground.rules().selector(table);
    }

    /** All references, whether they are followed or not. */
    List<Relation> relations() {
        return ground.rules().relations(ground.schema());
    }

    /** Those, and what rules join by. */
    List<Relation> relationsAndJoins() {
        Stream<Relation> joins = ground.rules().selectors().values().stream()
                .filter(Selector.Join.class::isInstance)
                .map(selector -> ((Selector.Join) selector).relation());
        return Stream.concat(relations().stream(), joins).distinct().toList();
    }

    /** Whether the slice can hold rows of a selection. */
    boolean isWritten(Selection selection) {
        return ground.plan().written().contains(selection);
    }

    /** Which rows of a table are seeds in the slice; empty where none can be. */
    Optional<RowFilter> seeds(TableId table) {
        return isWritten(Selection.seeds(table)) ? seedsOfRule(table) : Optional.empty();
    }

    /** Which rows of a table its rule selects, in the slice or not; empty where it selects none. */
    Optional<RowFilter> seedsOfRule(TableId table) {
        return new SeedFilters(ground.schema(), ground.rules()).of(table);
    }

    /** The references that the slice follows from rows of a table. */
    List<Relation> referencesFrom(TableId table) {
        return ground.plan().from(Selection.slice(table)).stream()
                .map(Follow::relation)
                .toList();
    }

    /** The references that the slice follows to rows of a table. */
    List<Relation> referencesTo(TableId table) {
        return ground.plan().to(Selection.slice(table)).stream()
                .map(Follow::relation)
                .toList();
    }

    Asking.Ends ends(TableId child) {
        return new Asking.Ends(seeds(child).isPresent(), !referencesTo(child).isEmpty());
    }

    static SliceException changed(Table table) {
        return new SliceException(
                ErrorCode.SOURCE_READ,
                "A row of " + table
                        + " that led to the row asked for a moment ago leads there no more: the source is being changed. Run again.");
    }
}
