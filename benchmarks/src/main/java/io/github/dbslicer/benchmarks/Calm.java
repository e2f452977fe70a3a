package io.github.dbslicer.benchmarks;

import java.time.Duration;
import java.util.Optional;

/** Waits for the server to have done what earlier work left to its background threads, for which the next run would pay. */
final class Calm {
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final Duration BUSY = Duration.ofMillis(10);
    private static final int MOST_ROUNDS = 100;

    private Calm() {}

    /** Returns when the embedded server rests, or has not for 20 seconds; with another server, after one round. */
    static void await() {
        Optional<Duration> before = Machine.childrensProcessorTime();
        boolean busy = true;
        for (int round = 0; busy && round < MOST_ROUNDS; round++) {
            sleep();
            Optional<Duration> after = Machine.childrensProcessorTime();
            busy = before.isPresent()
                    && after.isPresent()
                    && after.get().minus(before.get()).compareTo(BUSY) > 0;
            before = after;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(ROUND.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}
