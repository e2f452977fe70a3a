package io.github.dbslicer.slice;

import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.run.Workers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Has the readers do what a schedule gives them, until all selections are complete and written. */
final class StageLoop {
    private final Workers<ReaderSession> readers;
    private final Map<Selection, SelectionRun> runs;
    private final Schedule schedule;
    private final SliceListener listener;
    private final Map<Selection, Long> startNanos = new ConcurrentHashMap<>();
    private final AtomicInteger unwritten;

    StageLoop(
            SlicePlan plan, Map<Selection, SelectionRun> runs, Workers<ReaderSession> readers, SliceListener listener) {
        this.readers = readers;
        this.runs = Map.copyOf(runs);
        this.schedule = new Schedule(plan, runs, readers.size());
        this.listener = listener;
        this.unwritten = new AtomicInteger(runs.size());
    }

    /** Begins. Rows are read from now on. */
    void start() {
        runs.values().forEach(run -> run.outlook().ifPresent(known -> listener.outlook(run.selection(), known)));
        advance();
    }

    /**
     * Returns when every row is in the target.
     *
     * @throws SliceException the first failure of a worker, or {@code INTERRUPTED}; work may still be going on then
     */
    void await() {
        readers.ending().await(() -> unwritten.get() == 0);
    }

    /** Gives work to readers that have none, where there is any. To be called by whoever makes some. */
    void giveOut() {
        Optional<Schedule.Piece> next = schedule.next();
        while (next.isPresent() && !readers.ending().failed()) {
            submit(next.get());
            next = schedule.next();
        }
    }

    private void submit(Schedule.Piece piece) {
        if (piece.isFirst()) {
            startNanos.put(piece.selection(), System.nanoTime());
            listener.selectionStarted(piece.selection());
        }
        readers.submit(piece.task(), () -> {
            schedule.done(piece);
            advance();
        });
    }

    private void advance() {
        var completed = schedule.completed();
        // Readers are free for what has become possible before this one sees to the rest.
        giveOut();
        completed.forEach(selection -> {
            SelectionRun run = runs.get(selection);
            if (run != null) {
                run.finish(() -> finished(run));
            }
        });
    }

    private void finished(SelectionRun run) {
        Long started = startNanos.get(run.selection());
        Duration time = started == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - started);
        listener.selectionFinished(run.selection(), run.rows(), time);
        unwritten.decrementAndGet();
        readers.ending().changed();
    }
}
