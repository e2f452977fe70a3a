package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What a user presses to end a wait. */
final class EnterKey {
    private final InputStream in;
    private final Terminal terminal;

    EnterKey(InputStream in, Terminal terminal) {
        this.in = in;
        this.terminal = terminal;
    }

    /**
     * Waits for a line or, on a terminal, the end of the input. Elsewhere that end means that there is nobody to press anything: then only
     * an interrupt ends the wait, which leaves the thread interrupted.
     */
    void await() {
        FutureTask<Boolean> line = new FutureTask<>(this::read);
        // A read does not notice an interrupt.
        Thread reader = new Thread(line, "dbslicer-enter");
        reader.setDaemon(true);
        reader.start();
        try {
            line.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the input cannot be read", e);
        }
    }

    private boolean read() throws IOException, InterruptedException {
        int next = in.read();
        while (next >= 0 && next != '\n') {
            next = in.read();
        }
        if (next < 0 && !terminal.input()) {
            new CountDownLatch(1).await();
        }
        return true;
    }
}
