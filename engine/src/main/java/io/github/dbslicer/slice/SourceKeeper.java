package io.github.dbslicer.slice;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.run.Workers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks after the sources while a run goes on: idle sessions say something every now and then, so that nothing on the way takes them for
 * dead, and the user is told when the state that a source has to keep for them gets old.
 */
final class SourceKeeper implements AutoCloseable {
    private static final int SECONDS_BETWEEN = 30;
    private static final Duration OLD = Duration.ofMinutes(30);

    private final List<SourceDatabase> sources;
    private final Workers<ReaderSession> workers;
    private final SliceListener listener;
    private final long started = System.nanoTime();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "dbslicer-keeper");
        thread.setDaemon(true);
        return thread;
    });
    private Duration nextWarning = OLD;

    SourceKeeper(List<SourceDatabase> sources, Workers<ReaderSession> workers, SliceListener listener) {
        this.sources = List.copyOf(sources);
        this.workers = workers;
        this.listener = listener;
    }

    /** Begins; {@link #close()} ends it. */
    void start() {
        ScheduledFuture<?> unused =
                ticks.scheduleWithFixedDelay(this::tickOrEnd, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** A tick; one that fails ends the run, since no other would follow it and nobody would be told of what gets old. */
    void tickOrEnd() {
        try {
            tick();
        } catch (RuntimeException | Error failure) {
            workers.ending().fail(failure);
        }
    }

    /** Has the sources and all idle sessions say something, and warns of what is old. */
    void tick() {
        try {
            sources.forEach(SourceDatabase::keepAlive);
            workers.keepAlive();
        } catch (SliceException lost) {
            // Whoever needs the session next finds the same, and knows whether it can be replaced.
            listener.detail("A session with the source does not answer: " + lost.getMessage());
        }
        warnOfAge(Duration.ofNanos(System.nanoTime() - started));
    }

    /** Warns at half an hour, an hour, two hours and so on. */
    void warnOfAge(Duration age) {
        boolean kept = sources.stream().anyMatch(source -> source.moment().consistency() != Consistency.NONE);
        if (kept && age.compareTo(nextWarning) >= 0) {
            while (nextWarning.compareTo(age) <= 0) {
                nextWarning = nextWarning.multipliedBy(2);
            }
            listener.warning("The source has shown its state of "
                    + sources.get(0).moment() + " for " + age.toMinutes()
                    + " minutes now. For as long as that lasts it keeps what was changed since: undo logs of MariaDB and MySQL grow, VACUUM of"
                    + " PostgreSQL leaves dead rows, the WAL file of SQLite grows.");
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
