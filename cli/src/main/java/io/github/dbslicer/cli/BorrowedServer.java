package io.github.dbslicer.cli;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A database server that another program brings, which ends with this one: it waits for the end of its input, which the system closes
 * even where this process is killed. A program of its own because it is no part of the distribution, nor is what it needs.
 */
final class BorrowedServer implements AutoCloseable {
    private static final String PROGRAM = "io.github.dbslicer.testkit.ServerProgram";
    /** In a session of its own, out of the reach of Ctrl-C, so that the server outlives what this program does when it is interrupted. */
    private static final String START =
            "if command -v setsid >/dev/null; then exec setsid \"$@\"; else exec \"$@\"; fi";

    private final Process process;
    private final ServerAddress address;

    private BorrowedServer(Process process, ServerAddress address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts a server and waits until it is ready.
     *
     * @param classPath of the program that brings it
     * @param kind as that program calls it
     * @param databases names of empty databases to make
     * @throws SliceException {@code TARGET_CONNECTION} where it does not start, {@code INTERRUPTED} where the user ends the wait
     */
    static BorrowedServer start(String classPath, String kind, String... databases) {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", START, "server", java(), "-cp", classPath, PROGRAM, kind));
        command.addAll(List.of(databases));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Properties answer = new Properties();
            answer.load(process.getInputStream());
            BorrowedServer server = new BorrowedServer(process, ServerAddress.of(answer));
            server.requireStarted();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void requireStarted() {
        if (address.equals(ServerAddress.UNKNOWN)) {
            close();
            throw new SliceException(
                    ErrorCode.TARGET_CONNECTION, "The server of the demo does not start. What it said is above.");
        }
        if (Thread.currentThread().isInterrupted()) {
            close();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.");
        }
    }

    ServerAddress address() {
        return address;
    }

    /** Ends the server and waits until nothing is left of it. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Not waitFor, which an interrupt would cut short.
        process.onExit().join();
    }
}
