package io.github.dbslicer.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes things, the last one first, and does so too where the Java machine ends before its time, as by Ctrl-C. Safe for several threads. */
final class Cleanup implements AutoCloseable {
    private final Deque<AutoCloseable> things = new ArrayDeque<>();
    private final Thread atTheEnd = new Thread(this::closeAll, "clean up");

    private Cleanup() {}

    static Cleanup begin() {
        Cleanup cleanup = new Cleanup();
        Runtime.getRuntime().addShutdownHook(cleanup.atTheEnd);
        return cleanup;
    }

    synchronized <T extends AutoCloseable> T add(T thing) {
        things.push(thing);
        return thing;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        closeAll();
    }

    private synchronized void closeAll() {
        while (!things.isEmpty()) {
            try {
                things.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot clean up: " + e.getMessage(), e);
            }
        }
    }
}
