package io.github.dbslicer.cli.progress;

import java.time.Duration;

/** Does something over and over, from its start until it is closed. */
final class Ticker implements AutoCloseable {
    private final Duration pause;
    private final Runnable action;
    private final Thread thread = new Thread(this::repeat, "dbslicer-progress");

    /** @param pause before each time */
    Ticker(Duration pause, Runnable action) {
        this.pause = pause;
        this.action = action;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void repeat() {
        try {
            while (true) {
                Thread.sleep(pause.toMillis());
                action.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** May come back while the action is being done for the last time. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
