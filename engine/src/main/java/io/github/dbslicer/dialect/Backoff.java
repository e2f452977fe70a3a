package io.github.dbslicer.dialect;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The pauses between attempts to replace a lost connection: a tenth of a second, then twice as long each time up to five seconds, for half
 * a minute in all, attempts included. For one thread.
 */
public final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration IN_ALL = Duration.ofSeconds(30);

    private final long deadline = System.nanoTime() + IN_ALL.toNanos();
    private long next = FIRST.toNanos();

    /**
     * Waits until the next attempt is due.
     *
     * @return false, at once, where the time is used up
     * @throws SliceException {@code INTERRUPTED}; the thread stays interrupted
     */
    public boolean pause() {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(next, left));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", e);
        }
        next = Math.min(2 * next, LONGEST.toNanos());
        return true;
    }

    /** How long attempts go on, for the user. */
    public static String inAll() {
        return IN_ALL.toSeconds() + " s";
    }
}
