package io.github.dbslicer.verify;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Threads that work on tasks, each with a pair of sessions. An interrupt of the thread that waits for them ends the work. */
final class Crew implements AutoCloseable {
    private static final long END_SECONDS = 30;

    private final List<Sides> sides;
    private final BlockingQueue<Sides> idle;
    private final ExecutorService threads;

    Crew(List<Sides> sides) {
        this.sides = List.copyOf(sides);
        this.idle = new LinkedBlockingQueue<>(sides);
        this.threads = Executors.newFixedThreadPool(sides.size(), task -> {
            Thread thread = new Thread(task, "verifier");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A piece of work that needs a session with each database. */
    @FunctionalInterface
    interface Task {
        void run(Sides sides);
    }

    /**
     * Works on all tasks, in any order, and returns when all are done.
     *
     * @throws SliceException what the first to fail has thrown; the others are broken off, and nothing more can be done
     */
    void run(List<Task> tasks) {
        CompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
        tasks.forEach(task -> done.submit(() -> work(task), true));
        try {
            for (int count = 0; count < tasks.size(); count++) {
                done.take().get();
            }
        } catch (InterruptedException e) {
            abort();
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "The verification was interrupted.", e);
        } catch (ExecutionException e) {
            abort();
            throw unwrapped(e.getCause());
        }
    }

    private void work(Task task) {
        Sides mine = idle.remove();
        try {
            task.run(mine);
        } finally {
            idle.add(mine);
        }
    }

    private static RuntimeException unwrapped(@org.jspecify.annotations.Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }

    private void abort() {
        threads.shutdownNow();
        sides.forEach(Sides::abort);
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a query does not end");
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        awaitEnd();
        List<RuntimeException> failures = new ArrayList<>();
        for (Sides pair : sides) {
            try {
                pair.close();
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
