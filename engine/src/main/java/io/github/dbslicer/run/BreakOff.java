package io.github.dbslicer.run;

import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.Target;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets the calling thread break work off by an interrupt, whatever that waits for: the work is done on a thread of its own. The servers are
 * told to stop what they do for it. Where it has not come to its end soon after, the caller goes without it.
 */
public final class BreakOff {
    /** Of the two seconds in which a program that is told to stop has stopped. */
    private static final Duration PATIENCE = Duration.ofMillis(1_400);

    /** One that comes between two statements is lost. */
    private static final Duration UNTIL_NEXT_CANCEL = Duration.ofMillis(200);

    private final Queue<SliceException> refused = new ConcurrentLinkedQueue<>();
    private volatile List<SourceDatabase> sources = List.of();
    private volatile Optional<Target> target = Optional.empty();

    /** Tells what is to be stopped where there is no target. The work says it as soon as it can. */
    public void watch(List<SourceDatabase> openSources) {
        sources = List.copyOf(openSources);
    }

    /** Tells what is to be stopped. The work says it as soon as it can. */
    public void watch(List<SourceDatabase> openSources, Target openTarget) {
        watch(openSources);
        target = Optional.of(openTarget);
    }

    /**
     * Does the work.
     *
     * @throws SliceException {@code INTERRUPTED} that says in what state the target is, as far as that is known, where the calling thread is
     *     interrupted, which it stays
     */
    public <T> T call(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread worker = daemon("dbslicer-run", task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            worker.interrupt();
            try {
                return broken(task);
            } finally {
                Thread.currentThread().interrupt();
            }
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        }
    }

    /** The result where it came nevertheless. */
    private <T> T broken(FutureTask<T> task) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            cancel();
            try {
                return task.get(UNTIL_NEXT_CANCEL.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw interrupted(Objects.requireNonNull(e.getCause()));
            } catch (InterruptedException | TimeoutException e) {
                // It is being broken off already.
            } catch (CancellationException e) {
                throw new IllegalStateException(e);
            }
        }
        SliceException underWay =
                new SliceException(ErrorCode.INTERRUPTED, "Interrupted, with work still under way.\n" + standing());
        refused.forEach(underWay::addSuppressed);
        throw underWay;
    }

    /** The servers may take their time, or may not be there any more: nobody waits for it. */
    private void cancel() {
        sources.forEach(source -> cancel(source::cancel));
        target.ifPresent(opened -> cancel(opened::cancel));
    }

    private void cancel(Runnable cancelling) {
        daemon("dbslicer-cancel", () -> {
            try {
                cancelling.run();
            } catch (SliceException e) {
                refused.add(e);
            }
        });
    }

    private RuntimeException interrupted(Throwable failure) {
        if (failure instanceof SliceException known && known.code() == ErrorCode.INTERRUPTED) {
            return known;
        }
        return new SliceException(ErrorCode.INTERRUPTED, "Interrupted.\n" + standing(), failure);
    }

    private String standing() {
        return target.map(Target::standing).orElse("Nothing was changed.");
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
