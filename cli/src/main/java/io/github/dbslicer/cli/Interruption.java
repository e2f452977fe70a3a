package io.github.dbslicer.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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

    private Interruption(Thread running, PrintStream err, Duration patience) {
        this.hook = new Thread(() -> stop(running, err, patience), "dbslicer-interruption");
    }

    /**
     * Watches until {@link #ended}, which comes after all that the thread has to say.
     *
     * @param demo whether what runs has a server to end
     */
    static Interruption watch(Thread running, PrintStream err, boolean demo) {
        Interruption interruption = new Interruption(running, err, demo ? PATIENCE_WITH_SERVER : PATIENCE);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void stop(Thread running, PrintStream err, Duration patience) {
        running.interrupt();
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                err.println(
                        "ERROR Interrupted, with work still under way. A target that was being changed may hold part"
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
