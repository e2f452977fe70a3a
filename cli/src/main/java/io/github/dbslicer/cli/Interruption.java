package io.github.dbslicer.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run in good order when the process is told to stop, by Ctrl-C for example: interrupts the thread that runs and holds the
 * process back until that thread has said in what state the target is. The exit code is then the Java machine's own, 130 for Ctrl-C.
 */
final class Interruption {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Thread running, PrintStream err) {
        this.hook = new Thread(() -> stop(running, err), "dbslicer-interruption");
    }

    /** Watches until {@link #ended}, which comes after all that the thread has to say. */
    static Interruption watch(Thread running, PrintStream err) {
        Interruption interruption = new Interruption(running, err);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void stop(Thread running, PrintStream err) {
        running.interrupt();
        try {
            if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                err.println("ERROR The run did not stop within " + PATIENCE.toSeconds()
                        + " s and is given up. The target may hold a part of the rows: do not use it.");
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
