package io.github.dbslicer.slice;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.plan.Planner;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.run.Workers;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.schema.ValueKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables whose rows reference others at random, and a run over them without any database: only what is worked on, and when, is real. */
final class ScheduledGraph {
    private static final int ROWS = 12;

    private final SplittableRandom random;
    private final List<TableId> tables;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<Row, List<Row>> references = new HashMap<>();
    private final Map<TableId, Selector> selectors = new HashMap<>();
    private final SlicePlan plan;
    private final Map<Selection, Run> runs = new LinkedHashMap<>();
    private final List<Row> found = new ArrayList<>();
    private final Set<Selection> complete = new HashSet<>();

    ScheduledGraph(long seed) {
        random = new SplittableRandom(seed);
        tables = IntStream.range(0, random.nextInt(1, 9))
                .mapToObj(number -> TableId.of("t" + number))
                .toList();
        tables.forEach(this::addReferences);
        tables.stream()
                .filter(table -> random.nextInt(3) == 0)
                .forEach(table -> selectors.put(table, new Selector.Where("1 = 1")));
        plan = plan();
        plan.stages()
                .forEach(stage -> stage.selections().forEach(selection -> runs.put(selection, new Run(selection))));
    }

    private record Row(TableId table, int number) {}

    private void addReferences(TableId child) {
        for (int count = random.nextInt(3); count > 0; count--) {
            TableId parent = tables.get(random.nextInt(tables.size()));
            relations.add(new Relation(
                    "r" + relations.size(), child, List.of("p"), parent, List.of("id"), Optional.empty(), true));
            for (int row = 0; row < ROWS; row++) {
                if (random.nextInt(4) > 0) {
                    references
                            .computeIfAbsent(new Row(child, row), key -> new ArrayList<>())
                            .add(new Row(parent, random.nextInt(ROWS)));
                }
            }
        }
    }

    private SlicePlan plan() {
        List<Table> all = tables.stream()
                .map(id -> new Table(
                        id,
                        List.of(column("id"), column("p")),
                        Optional.of(new UniqueKey("PRIMARY", List.of("id"))),
                        List.of(),
                        List.of(),
                        ROWS))
                .toList();
        DatabaseSchema schema = DatabaseSchema.of(all, relations, List.of());
        SliceRules rules = new SliceRules(selectors, Map.of(), List.of());
        return Planner.plan(schema, rules, new TreeSet<>(selectors.keySet()));
    }

    private static Column column(String name) {
        return new Column(name, "int", ValueKind.INTEGER, "", true, false);
    }

    /** Every second row of a table with a rule is a seed. */
    private List<Row> seeds(TableId table) {
        return IntStream.range(0, ROWS)
                .filter(number -> number % 2 == 0)
                .mapToObj(number -> new Row(table, number))
                .toList();
    }

    /** The rows of the slice by its definition, in order. */
    List<String> slice() {
        List<Row> open = new ArrayList<>();
        selectors.keySet().forEach(table -> open.addAll(seeds(table)));
        Set<Row> slice = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (Row parent : references.getOrDefault(open.remove(open.size() - 1), List.of())) {
                if (slice.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return names(slice);
    }

    /** The rows that were found, in order, each as often as it was. */
    List<String> found() {
        return names(found);
    }

    private static List<String> names(java.util.Collection<Row> rows) {
        return rows.stream().map(Row::toString).sorted().collect(Collectors.toList());
    }

    /** Gives out all work and lets it end in any order. */
    void run() {
        Schedule schedule = new Schedule(plan, Collections.unmodifiableMap(runs), random.nextInt(1, 6));
        complete(schedule);
        List<Schedule.Piece> atWork = new ArrayList<>();
        giveOut(schedule, atWork);
        while (!atWork.isEmpty()) {
            Schedule.Piece piece = atWork.remove(random.nextInt(atWork.size()));
            ((Work) piece.task()).finish();
            schedule.done(piece);
            complete(schedule);
            giveOut(schedule, atWork);
        }
        if (complete.size() < runs.size()) {
            throw new AssertionError("never complete: " + runs.keySet() + " but for " + complete);
        }
    }

    private static void giveOut(Schedule schedule, List<Schedule.Piece> atWork) {
        for (Optional<Schedule.Piece> next = schedule.next(); next.isPresent(); next = schedule.next()) {
            atWork.add(next.get());
        }
    }

    private void complete(Schedule schedule) {
        for (Selection selection : schedule.completed()) {
            if (!complete.add(selection)) {
                throw new AssertionError(selection + " is complete twice");
            }
        }
    }

    private Run run(Selection selection) {
        Run run = runs.get(selection);
        if (run == null) {
            throw new AssertionError("no run for " + selection);
        }
        return run;
    }

    /** A piece of work: rows that are there once it ends. */
    private record Work(Run run, List<Row> rows) implements Workers.Task<ReaderSession> {
        @Override
        public void run(ReaderSession session) {
            finish();
        }

        void finish() {
            rows.forEach(run::find);
        }
    }

    /** A selection whose rows come in pieces of a few. */
    private final class Run implements SelectionRun {
        private final Selection selection;
        private final List<Row> waiting = new ArrayList<>();
        private final Set<Row> asked = new HashSet<>();

        private Run(Selection selection) {
            this.selection = selection;
            if (selection.role() == Selection.Role.SEEDS) {
                waiting.addAll(seeds(selection.table()));
            }
        }

        private void ask(Row row) {
            if (complete.contains(selection)) {
                throw new AssertionError(selection + " was complete too early");
            }
            if (asked.add(row)) {
                waiting.add(row);
            }
        }

        private void find(Row row) {
            // A row that is a seed is left out when its key is looked up, since all seeds are known by then.
            found.add(row);
            references
                    .getOrDefault(row, List.of())
                    .forEach(parent -> ScheduledGraph.this
                            .run(Selection.slice(parent.table()))
                            .ask(parent));
        }

        @Override
        public Selection selection() {
            return selection;
        }

        @Override
        public Optional<Outlook> outlook() {
            return Optional.empty();
        }

        @Override
        public boolean isEmpty() {
            return waiting.isEmpty();
        }

        @Override
        public Optional<Workers.Task<ReaderSession>> take(int idle, boolean more) {
            if (waiting.isEmpty() || more && waiting.size() < 2) {
                return Optional.empty();
            }
            List<Row> taken = new ArrayList<>(waiting.subList(0, Math.min(3, waiting.size())));
            waiting.subList(0, taken.size()).clear();
            taken.removeIf(found::contains);
            return Optional.of(new Work(this, taken));
        }

        @Override
        public void finish(Runnable written) {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public long rows() {
            return 0;
        }
    }
}
