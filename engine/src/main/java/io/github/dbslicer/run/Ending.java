package io.github.dbslicer.run;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What all threads of a run wait by: for something to be done, or for the first failure of any of them. Safe for several threads. */
public final class Ending {
    private @Nullable Throwable failure;

    /** Ends the run; of several failures the first is what it ended with. */
    public synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        notifyAll();
    }

    /** Adds to a failure what else went wrong in its wake. */
    synchronized void add(SliceException consequence) {
        if (failure != null) {
            failure.addSuppressed(consequence);
        }
    }

    public synchronized boolean failed() {
        return failure != null;
    }

    /** What somebody may wait for has changed. */
    public synchronized void changed() {
        notifyAll();
    }

    /**
     * Waits, on the thread that the run belongs to.
     *
     * @param reached tried again after every change; must not wait itself
     * @throws SliceException or what else the run failed with; {@code INTERRUPTED}
     */
    public synchronized void await(BooleanSupplier reached) {
        waitUntil(reached);
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /**
     * Waits, on any other thread.
     *
     * @param reached tried again after every change; must not wait itself
     * @throws SliceException {@code INTERRUPTED} where the run has ended
     */
    synchronized void awaitInside(BooleanSupplier reached) {
        waitUntil(reached);
        if (failure != null) {
            throw new SliceException(ErrorCode.INTERRUPTED, "the run has ended");
        }
    }

    private synchronized void waitUntil(BooleanSupplier reached) {
        try {
            while (failure == null && !reached.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", ended);
        }
    }
}
