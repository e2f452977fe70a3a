package io.github.dbslicer.report;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceResult;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Listens to a run and keeps what its account tells. */
public final class RunRecorder implements SliceListener {
    private final Instant started = Instant.now();
    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    private final Map<Selection, Cut.Work> works = new HashMap<>();
    private Optional<Outline> outline = Optional.empty();

    @Override
    public synchronized void planned(Outline known) {
        outline = Optional.of(known);
    }

    @Override
    public void warning(String message) {
        warnings.add(message);
    }

    @Override
    public void rowsDone(Selection selection, long rows, long bytes) {
        add(selection, new Cut.Work(rows, bytes, Duration.ZERO));
    }

    @Override
    public void selectionFinished(Selection selection, long rows, Duration time) {
        add(selection, new Cut.Work(0, 0, time));
    }

    private synchronized void add(Selection selection, Cut.Work work) {
        works.merge(selection, work, Cut.Work::plus);
    }

    /** The account of the run that was listened to and gave this result. */
    public synchronized Account account(SliceResult result) {
        return new Account(
                outline.orElseThrow(() -> new IllegalStateException("no run was listened to")),
                Optional.empty(),
                Optional.of(new Cut(result, started, works)),
                Optional.empty(),
                List.copyOf(warnings));
    }
}
