package io.github.dbslicer.survey;

import io.github.dbslicer.plan.Follow;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Groundwork;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what follows from the shape of the schema and the rules, whatever the tables hold. */
final class ShapeWarnings {
    private final Groundwork ground;
    private final boolean all;

    ShapeWarnings(Groundwork ground) {
        this.ground = ground;
        this.all = ground.scope().size() == ground.schema().tables().size();
    }

    /** What is so of a table. */
    Stream<Warning> of(Table table, Arrival arrival) {
        return Stream.of(keyless(table, arrival), unlisted(table.id(), arrival)).flatMap(Optional::stream);
    }

    /** Tables whose rows reference each other in circles. */
    Stream<Warning> cycles() {
        return ground.plan().stages().stream().filter(Stage::cyclic).map(stage -> cycle(stage, ground.plan()));
    }

    private static Warning cycle(Stage stage, SlicePlan plan) {
        String relations = plan.follows().stream()
                .filter(follow -> stage.selections().contains(follow.from())
                        && stage.selections().contains(follow.to()))
                .map(Follow::relation)
                .map(Relation::childLabel)
                .distinct()
                .collect(Collectors.joining(", "));
        List<TableId> tables = stage.selections().stream()
                .map(selection -> selection.table())
                .distinct()
                .sorted()
                .toList();
        String who = tables.size() == 1
                ? "it references itself"
                : tables.stream().map(TableId::shortName).collect(Collectors.joining(", "))
                        + " reference each other in a circle";
        return new Warning(
                Warning.Kind.CYCLE,
                tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty(),
                who + " (" + relations + "): rows are read in rounds until no new one appears, and one row may draw in"
                        + " many. Nothing has to be done.");
    }

    private static Optional<Warning> keyless(Table table, Arrival arrival) {
        return table.keyless() && arrival.way() != Way.NONE
                ? Optional.of(new Warning(
                        Warning.Kind.KEYLESS,
                        Optional.of(table.id()),
                        "neither a primary key nor a unique one without NULL. A run that is continued copies such a table"
                                + " anew, one that loses its connection to the target while writing it ends with an error, and"
                                + " verify cannot name the rows that differ. A primary key helps."))
                : Optional.empty();
    }

    private Optional<Warning> unlisted(TableId table, Arrival arrival) {
        if (ground.rules().selectors().containsKey(table) || arrival.way() == Way.NONE && !all) {
            return Optional.empty();
        }
        return Optional.of(new Warning(
                Warning.Kind.UNLISTED,
                Optional.of(table),
                arrival.way() == Way.NONE
                        ? "not in the rules file, and referenced by nothing in the slice: no rows come. Give it a rule, or 'skip'"
                                + " where that is meant."
                        : "not in the rules file: only rows that others reference come. Give it a rule, or 'upon_request' where"
                                + " that is meant."));
    }
}
