package io.github.dbslicer.run;

import io.github.dbslicer.error.SliceException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads with a session each, that work on tasks in the order in which these come. Of sessions without work the one that was used last comes
 * first, so that no more of them are opened than there is work for.
 *
 * @param <S> what a worker works with
 */
public final class Workers<S extends WorkerSession> implements AutoCloseable {
    private static final Duration UNTIL_ENDED = Duration.ofSeconds(30);
    /** Where the run is told to stop, which it has to do at once. */
    private static final Duration UNTIL_ENDED_AT_ONCE = Duration.ofMillis(600);

    private final List<S> sessions;
    private final Ending ending;
    private final BlockingDeque<S> idle;
    private final ThreadPoolExecutor threads;

    /** @param ending what the first failure of a task ends */
    public Workers(String name, List<S> sessions, Ending ending) {
        this.sessions = List.copyOf(sessions);
        this.ending = ending;
        this.idle = new LinkedBlockingDeque<>(sessions);
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                sessions.size(),
                sessions.size(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> daemon(task, name + "-" + number.incrementAndGet()),
                // What comes after the end is not wanted any more.
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** A piece of work that needs the session of one worker. */
    @FunctionalInterface
    public interface Task<S> {
        void run(S session);
    }

    public int size() {
        return sessions.size();
    }

    public Ending ending() {
        return ending;
    }

    /** Works on a task when a worker is free, then calls {@code done} on the worker's thread, whether the task failed or not. */
    public void submit(Task<S> task, Runnable done) {
        threads.execute(() -> {
            run(task);
            try {
                done.run();
            } catch (RuntimeException | Error failure) {
                ending.fail(failure);
            }
        });
    }

    private void run(Task<S> task) {
        S mine = takeIdle();
        try {
            if (!ending.failed()) {
                task.run(mine);
            }
        } catch (RuntimeException | Error failure) {
            ending.fail(failure);
        } finally {
            idle.addFirst(mine);
        }
    }

    /** There is one for each thread, but an idle one may be at its keep-alive. */
    private S takeIdle() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return idle.takeFirst();
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
    public void keepAlive() {
        for (S session : sessions) {
            if (session.isOpen() && idle.remove(session)) {
                try {
                    session.keepAlive();
                } finally {
                    idle.addFirst(session);
                }
            }
        }
    }

    /** Begins to end all work at once: what runs is broken off, what waits is dropped. */
    public void breakOff() {
        ending.fail(new IllegalStateException("the run was broken off"));
        threads.shutdownNow();
        // A server that is not there any more takes long to tell.
        sessions.forEach(session -> daemon(() -> abort(session), "abort").start());
    }

    private void abort(S session) {
        try {
            session.abort();
        } catch (SliceException refused) {
            // What ended the run is what the user is told.
            ending.add(refused);
        }
    }

    /** Takes no other task, and lets go of those that wait; what is being done may come to its end, for some time. */
    void letGo(Duration patience) {
        threads.getQueue().clear();
        threads.shutdown();
        awaitEnd(patience);
    }

    /** After {@link #breakOff()}: returns when every thread has ended, or has had its time; an interrupted caller has less of it. */
    public void awaitBrokenOff() {
        awaitEnd(Thread.currentThread().isInterrupted() ? UNTIL_ENDED_AT_ONCE : UNTIL_ENDED);
    }

    @Override
    public void close() {
        threads.shutdown();
        awaitEnd(UNTIL_ENDED);
        sessions.forEach(WorkerSession::close);
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
