package io.github.dbslicer.slice;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.SourceLoad;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Has workers wait while their source has too much to do: before each query, and between the batches of a long one. The source is asked at
 * most once a second. Safe for several threads.
 */
public final class Pacing {
    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Courtesy courtesy;
    private final SourceLoad load;
    private final SliceListener listener;
    private final AtomicInteger ownQueries = new AtomicInteger();
    private final ReentrantLock turn = new ReentrantLock();
    private long nextNanos = System.nanoTime();

    public Pacing(Courtesy courtesy, SourceDatabase source, SliceListener listener) {
        this.courtesy = courtesy;
        this.load = source.load();
        this.listener = listener;
    }

    /** @throws SliceException where a source cannot tell what a limit is set for */
    static void check(Courtesy courtesy, SourceDatabase source) {
        if (courtesy.pauses()) {
            new Pacing(courtesy, source, new SliceListener() {}).excess();
        }
    }

    /** The session, waiting where it must. */
    public ReadSession paced(ReadSession session) {
        return courtesy.pauses() ? new PacedSession(session, this) : session;
    }

    /** A query of this run begins or has ended: what it makes the source do is not what the run waits for. */
    void count(int queries) {
        ownQueries.addAndGet(queries);
    }

    /** Returns when the source has no more to do than is allowed. */
    void await() {
        try {
            turn.lockInterruptibly();
            try {
                if (System.nanoTime() - nextNanos >= 0) {
                    awaitLess();
                    nextNanos = System.nanoTime() + BETWEEN_NANOS;
                }
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", ended);
        }
    }

    private void awaitLess() throws InterruptedException {
        Optional<String> excess = excess();
        if (excess.isEmpty()) {
            return;
        }
        listener.notice("Waiting: " + excess.get());
        long since = System.nanoTime();
        while (excess().isPresent()) {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_NANOS);
        }
        listener.notice(
                "Going on after " + Duration.ofNanos(System.nanoTime() - since).toSeconds() + " s.");
    }

    private Optional<String> excess() {
        if (courtesy.maxReplicationLag().isPresent()) {
            Duration lag = load.replicationLag();
            if (lag.compareTo(courtesy.maxReplicationLag().get()) > 0) {
                return Optional.of(
                        "replication lags by " + lag.toSeconds() + " s, past courtesy: max_replication_lag.");
            }
        }
        if (courtesy.maxRunningThreads().isPresent()) {
            int others = load.runningThreads() - ownQueries.get();
            if (others > courtesy.maxRunningThreads().get()) {
                return Optional.of("the source runs " + others + " statements, past courtesy: max_running_threads.");
            }
        }
        return Optional.empty();
    }
}
