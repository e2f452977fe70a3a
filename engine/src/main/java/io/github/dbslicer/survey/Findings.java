package io.github.dbslicer.survey;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.RulesWarning;
import io.github.dbslicer.config.Selector;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TableSize;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Groundwork;
import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.slice.Pacing;
import io.github.dbslicer.slice.SliceListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What comes to light of one slice, one question after the other. For one thread. */
final class Findings {
    private final SourceDatabase source;
    private final Groundwork ground;
    private final Outline outline;
    private final SeedNumbers seeds;
    private final List<Warning> told = new ArrayList<>();
    private List<Suspicion> suspicions = List.of();

    /** @param warnings that came to light with the groundwork */
    Findings(SourceDatabase source, Groundwork ground, List<RulesWarning> warnings) {
        this.source = source;
        this.ground = ground;
        this.outline = ground.outline(source.description(), "");
        this.seeds = new SeedNumbers(ground);
        warnings.forEach(warning -> told.add(new Warning(
                warning.unindexed().isPresent() ? Warning.Kind.UNINDEXED_JOIN : Warning.Kind.RUN,
                warning.unindexed(),
                warning.message())));
    }

    /** Asks how many rows the rules select. */
    void numbers(SurveyRequest request, StepListener listener) {
        Pacing pacing = new Pacing(request.courtesy(), source, listening(listener));
        try (ReadSession session = pacing.paced(source.openSession())) {
            seeds.find(session, request.counting(), listener);
        }
    }

    /** Looks for references that nobody declared. */
    void suspicions(Courtesy courtesy, StepListener listener) {
        listener.step("Looking for undeclared references");
        Stream<Relation> joins = ground.rules().selectors().values().stream()
                .flatMap(selector ->
                        selector instanceof Selector.Join join ? Stream.of(join.relation()) : Stream.empty());
        List<Relation> known = Stream.concat(ground.rules().relations(ground.schema()).stream(), joins)
                .toList();
        suspicions = new SuspectFinder(source, courtesy, listening(listener)).find(ground.schema(), known);
    }

    private SliceListener listening(StepListener listener) {
        return new SliceListener() {
            @Override
            public void notice(String message) {
                listener.step(message);
            }

            @Override
            public void warning(String message) {
                told.add(new Warning(Warning.Kind.RUN, Optional.empty(), message));
            }
        };
    }

    /** @param large what counts as a large table */
    Survey survey(Large large, boolean counted, Duration time) {
        Map<TableId, TableSize> sizes = source.sizes(ground.schema().tables());
        SliceNumbers numbers = new SliceNumbers(ground, seeds);
        MaskedColumns masks = new MaskedColumns(outline);
        Map<TableId, TableSurvey> tables = new TreeMap<>();
        for (Table table : ground.schema().tables()) {
            tables.put(
                    table.id(),
                    new TableSurvey(
                            Arrival.of(outline, table.id()),
                            masks.of(table),
                            numbers.source(table),
                            Optional.ofNullable(sizes.get(table.id())),
                            seeds.of(table.id()),
                            numbers.of(table.id())));
        }
        return new Survey(outline, tables, warnings(tables, large), suspicions, counted, time);
    }

    /** By what they are about, and of each kind by table. */
    private List<Warning> warnings(Map<TableId, TableSurvey> tables, Large large) {
        ShapeWarnings shape = new ShapeWarnings(ground);
        SizeWarnings size = new SizeWarnings(large);
        List<Warning> warnings = new ArrayList<>(told);
        tables.forEach((id, survey) -> {
            Table table = ground.schema().table(id);
            warnings.addAll(size.of(table, survey, seeds.estimate(id)));
            shape.of(table, survey.arrival()).forEach(warnings::add);
        });
        shape.cycles().forEach(warnings::add);
        suspicions.stream()
                .filter(suspicion -> arrives(tables, suspicion))
                .map(SuspicionWarning::of)
                .forEach(warnings::add);
        return warnings.stream().sorted(Comparator.comparing(Warning::kind)).toList();
    }

    /** Whether rows come that may have such references. */
    private static boolean arrives(Map<TableId, TableSurvey> tables, Suspicion suspicion) {
        return Optional.ofNullable(tables.get(suspicion.relation().child()))
                .filter(survey -> survey.arrival().way() != Way.NONE)
                .isPresent();
    }
}
