package io.github.dbslicer.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Ends a run in good order when the process is told to stop, by Ctrl-C for example: interrupts the thread that runs and holds the
 * process back until that thread has said in what state the target is, but not longer than a user waits. The exit code is then the Java machine's own, 130 for Ctrl-C.
 */
final class Interruption {
    /** What users wait for. */
    private static final Duration PATIENCE = Duration.ofMillis(1_800);

    /** A demo ends its server in good order. */
    private static final Duration PATIENCE_WITH_SERVER = Duration.ofSeconds(60);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Thread running, Consumer<String> telling, Duration patience) {
        this.hook = new Thread(() -> stop(running, telling, patience), "dbslicer-interruption");
    }

    /**
     * Watches until {@link #ended}, which comes after all that the thread has to say.
     *
     * @param telling takes what there is to say where the thread says nothing in time
     * @param demo whether what runs has a server to end
     */
    static Interruption watch(Thread running, Consumer<String> telling, boolean demo) {
        Interruption interruption = new Interruption(running, telling, demo ? PATIENCE_WITH_SERVER : PATIENCE);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void stop(Thread running, Consumer<String> telling, Duration patience) {
        running.interrupt();
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                telling.accept("Interrupted, with work still under way. A target that was being changed may hold part"
                        + " of the rows: do not use it, run again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the process end. */
    void ended() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, which the hook was there for.
            ended.countDown();
        }
    }
}
