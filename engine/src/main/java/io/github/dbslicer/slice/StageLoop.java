package io.github.dbslicer.slice;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Runs the stages of a plan over the workers: each as soon as those it needs are done, side by side where they do not need each other, a
 * cyclic one round by round. For one thread, which does nothing but hand out work.
 */
final class StageLoop {
    private final List<Stage> stages;
    private final Map<Selection, SelectionRun> runs;
    private final Workers workers;
    private final SliceListener listener;
    private final BlockingQueue<StageState> finishedTasks = new LinkedBlockingQueue<>();
    private final Set<Integer> done = new HashSet<>();

    StageLoop(List<Stage> stages, Map<Selection, SelectionRun> runs, Workers workers, SliceListener listener) {
        this.stages = List.copyOf(stages);
        this.runs = Map.copyOf(runs);
        this.workers = workers;
        this.listener = listener;
    }

    /**
     * Returns when all stages are done.
     *
     * @throws SliceException the first failure of a worker, or {@code INTERRUPTED}; work may still be going on then
     */
    void run() {
        List<StageState> waiting =
                new ArrayList<>(stages.stream().map(StageState::new).toList());
        startReady(waiting);
        while (done.size() < stages.size()) {
            StageState state = take();
            workers.throwIfFailed();
            if (--state.openTasks == 0) {
                advance(state);
                startReady(waiting);
            }
        }
    }

    private StageState take() {
        try {
            return finishedTasks.take();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", ended);
        }
    }

    /** Starts what can start; a stage without work is done at once, which may let others start. */
    private void startReady(List<StageState> waiting) {
        boolean moved = true;
        while (moved) {
            List<StageState> ready = waiting.stream()
                    .filter(state -> done.containsAll(state.stage.after()))
                    .toList();
            waiting.removeAll(ready);
            ready.forEach(state -> state.startNanos = System.nanoTime());
            ready.forEach(this::advance);
            moved = !ready.isEmpty();
        }
    }

    private void advance(StageState state) {
        List<Workers.Task> tasks = new ArrayList<>();
        for (Selection selection : state.stage.selections()) {
            tasks.addAll(round(state, selection));
        }
        if (tasks.isEmpty()) {
            tasks.addAll(lastTasks(state));
        }
        state.openTasks = tasks.size();
        tasks.forEach(task -> workers.submit(task, () -> finishedTasks.add(state)));
        if (tasks.isEmpty()) {
            finish(state);
        }
    }

    private List<Workers.Task> lastTasks(StageState state) {
        return state.stage.selections().stream()
                .map(selection -> run(selection).lastTask())
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Workers.Task> round(StageState state, Selection selection) {
        List<Workers.Task> tasks = run(selection).nextRound();
        if (!tasks.isEmpty() && state.started.add(selection)) {
            listener.selectionStarted(selection);
        }
        return tasks;
    }

    private void finish(StageState state) {
        done.add(state.stage.number());
        Duration time = Duration.ofNanos(System.nanoTime() - state.startNanos);
        for (Selection selection : state.stage.selections()) {
            if (state.started.contains(selection)) {
                listener.selectionFinished(selection, run(selection).rows(), time);
            }
        }
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
        private final Set<Selection> started = new HashSet<>();
        private long startNanos;
        private int openTasks;

        private StageState(Stage stage) {
            this.stage = stage;
        }
    }
}
