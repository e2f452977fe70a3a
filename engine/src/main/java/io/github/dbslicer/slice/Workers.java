package io.github.dbslicer.slice;

import io.github.dbslicer.error.SliceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Threads with a pair of sessions each, that work on tasks in the order in which these come. */
final class Workers implements AutoCloseable {
    private static final Duration UNTIL_ENDED = Duration.ofSeconds(30);
    /** Where the run is told to stop, which it has to do at once. */
    private static final Duration UNTIL_ENDED_AT_ONCE = Duration.ofMillis(600);

    private final List<WorkerSessions> sessions;
    private final BlockingQueue<WorkerSessions> idle;
    private final ExecutorService threads;
    private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();

    Workers(List<WorkerSessions> sessions) {
        this.sessions = List.copyOf(sessions);
        this.idle = new LinkedBlockingQueue<>(sessions);
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(sessions.size(), task -> {
            Thread thread = new Thread(task, "worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A piece of work that needs the sessions of one worker. */
    @FunctionalInterface
    interface Task {
        void run(WorkerSessions sessions);
    }

    /** Works on a task when a worker is free, then calls {@code done} on the worker's thread, whether the task failed or not. */
    void submit(Task task, Runnable done) {
        threads.execute(() -> {
            WorkerSessions mine = takeIdle();
            try {
                if (firstFailure.get() == null) {
                    task.run(mine);
                }
            } catch (RuntimeException | Error failure) {
                firstFailure.compareAndSet(null, failure);
            } finally {
                idle.add(mine);
                done.run();
            }
        });
    }

    /** There is one for each thread, but an idle one may be at its keep-alive. */
    private WorkerSessions takeIdle() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return idle.take();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Has the sessions of workers without work keep themselves alive. */
    void keepAlive() {
        for (int count = 0; count < sessions.size(); count++) {
            WorkerSessions resting = idle.poll();
            if (resting == null) {
                return;
            }
            try {
                resting.keepAlive();
            } finally {
                idle.add(resting);
            }
        }
    }

    /** Throws what the first task to fail has thrown. */
    void throwIfFailed() {
        Throwable failure = firstFailure.get();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /**
     * Ends all work at once: what runs is broken off, what waits is dropped. Returns when every thread has ended, or has had its time; an
     * interrupted caller has less of it.
     */
    void abort() {
        firstFailure.compareAndSet(null, new IllegalStateException("the run was broken off"));
        threads.shutdownNow();
        // A server that is not there any more takes long to tell.
        sessions.forEach(this::abort);
        awaitEnd(Thread.currentThread().isInterrupted() ? UNTIL_ENDED_AT_ONCE : UNTIL_ENDED);
    }

    private void abort(WorkerSessions session) {
        Thread thread = new Thread(
                () -> {
                    try {
                        session.abort();
                    } catch (SliceException refused) {
                        // What ended the run is what the user is told.
                        Optional.ofNullable(firstFailure.get()).ifPresent(first -> first.addSuppressed(refused));
                    }
                },
                "abort");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        threads.shutdown();
        awaitEnd(UNTIL_ENDED);
        sessions.forEach(WorkerSessions::close);
    }

    private void awaitEnd(Duration patience) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + patience.toNanos();
        boolean ended = false;
        while (!ended && System.nanoTime() < deadline) {
            try {
                ended = threads.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
