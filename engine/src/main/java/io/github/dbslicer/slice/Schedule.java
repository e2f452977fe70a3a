package io.github.dbslicer.slice;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.run.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which piece of work is next. A free reader gets one of the earliest stage that has any; later stages have what the earlier ones leave
 * over, so that their keys gather meanwhile. Nothing waits for a stage as a whole but its end, with one exception: rows of a table are not
 * looked up before all seeds of that table have come, for which then no key is asked.
 *
 * <p>Safe for several threads.
 */
final class Schedule {
    /** Those that are not complete, in order. */
    private final List<StageState> stages = new ArrayList<>();

    private final Map<Selection, SelectionRun> runs;
    private int idle;

    /**
     * @param runs of all selections of the plan
     * @param readers how many pieces are worked on at a time
     */
    Schedule(SlicePlan plan, Map<Selection, SelectionRun> runs, int readers) {
        this.runs = Map.copyOf(runs);
        this.idle = readers;
        Map<Selection, StageState> stageOf = new HashMap<>();
        for (Stage stage : plan.stages()) {
            StageState state = new StageState(stage, stage.after().size());
            stages.add(state);
            stage.selections().forEach(selection -> stageOf.put(selection, state));
        }
        stages.forEach(state ->
                state.stage.after().forEach(before -> stages.get(before).next.add(state)));
        stageOf.forEach((selection, state) -> {
            Selection seeds = Selection.seeds(selection.table());
            if (!selection.equals(seeds) && plan.written().contains(seeds)) {
                state.needsSeeds.put(selection, Objects.requireNonNull(stageOf.get(seeds)));
            }
        });
    }

    /** A piece of work that a reader has been given. */
    static final class Piece {
        private final StageState state;
        private final Selection selection;
        private final Workers.Task<ReaderSession> task;
        private final boolean first;

        private Piece(StageState state, Selection selection, Workers.Task<ReaderSession> task, boolean first) {
            this.state = state;
            this.selection = selection;
            this.task = task;
            this.first = first;
        }

        Selection selection() {
            return selection;
        }

        Workers.Task<ReaderSession> task() {
            return task;
        }

        /** Whether the selection had none before. */
        boolean isFirst() {
            return first;
        }
    }

    /** Gives out work; empty where there is none, or no reader is free. */
    synchronized Optional<Piece> next() {
        if (idle > 0) {
            for (StageState state : stages) {
                Optional<Piece> piece = take(state);
                if (piece.isPresent()) {
                    idle--;
                    state.inWork++;
                    return piece;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Piece> take(StageState state) {
        boolean more = state.openBefore > 0 || state.stage.cyclic() && state.inWork > 0;
        for (Selection selection : state.stage.selections()) {
            StageState seeds = state.needsSeeds.get(selection);
            if (seeds == null || seeds.closed) {
                Optional<Workers.Task<ReaderSession>> task = run(selection).take(idle, more);
                if (task.isPresent()) {
                    return Optional.of(new Piece(state, selection, task.get(), state.begun.add(selection)));
                }
            }
        }
        return Optional.empty();
    }

    /** A piece is done with, all that it has found included. */
    synchronized void done(Piece piece) {
        idle++;
        piece.state.inWork--;
    }

    /** The selections that have become complete since this was last called: no row of them will come any more. */
    synchronized List<Selection> completed() {
        List<Selection> completed = new ArrayList<>();
        // In the order of the stages, so that one pass is enough.
        for (StageState state : stages) {
            if (isComplete(state)) {
                state.closed = true;
                state.next.forEach(next -> next.openBefore--);
                completed.addAll(state.stage.selections());
            }
        }
        stages.removeIf(state -> state.closed);
        return completed;
    }

    private boolean isComplete(StageState state) {
        return state.openBefore == 0
                && state.inWork == 0
                && state.stage.selections().stream()
                        .allMatch(selection -> run(selection).isEmpty());
    }

    private SelectionRun run(Selection selection) {
        SelectionRun run = runs.get(selection);
        if (run == null) {
            throw new IllegalStateException("no run for " + selection);
        }
        return run;
    }

    /** How far a stage is. */
    private static final class StageState {
        private final Stage stage;
        private final List<StageState> next = new ArrayList<>();
        private final Map<Selection, StageState> needsSeeds = new HashMap<>();
        private final Set<Selection> begun = new HashSet<>();
        private int openBefore;
        private int inWork;
        private boolean closed;

        private StageState(Stage stage, int openBefore) {
            this.stage = stage;
            this.openBefore = openBefore;
        }
    }
}
