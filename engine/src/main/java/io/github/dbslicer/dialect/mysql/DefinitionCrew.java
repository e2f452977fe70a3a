package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Executes definitions that do not depend on each other, on several sessions at once. {@link #cancel()} is for any thread. */
final class DefinitionCrew implements AutoCloseable {
    private final Connection first;
    private final Supplier<Connection> sessions;
    private final int size;
    private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();

    /**
     * @param first a session to begin with, which stays open
     * @param sessions opens another one
     * @param size how many sessions at most, the first one included; at least 1
     */
    DefinitionCrew(Connection first, Supplier<Connection> sessions, int size) {
        this.first = first;
        this.sessions = sessions;
        this.size = size;
    }

    /** @throws SliceException {@code TARGET_SCHEMA} as {@link DefinitionRunner#run} does, for the first to fail */
    void run(List<Definition> definitions) {
        int members = Math.min(size, definitions.size());
        if (members == 0) {
            return;
        }
        Queue<Definition> waiting = new ConcurrentLinkedQueue<>(definitions);
        ExecutorService threads = Executors.newFixedThreadPool(members);
        try {
            CompletableFuture.allOf(IntStream.range(0, members)
                            .mapToObj(member -> CompletableFuture.runAsync(() -> work(member == 0, waiting), threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            threads.shutdown();
        }
    }

    private void work(boolean isFirst, Queue<Definition> waiting) {
        try {
            DefinitionRunner runner = new DefinitionRunner(isFirst ? first : further());
            for (Definition next = waiting.poll(); next != null; next = waiting.poll()) {
                runner.run(List.of(next));
            }
        } catch (RuntimeException | Error e) {
            // The others need not begin another one.
            waiting.clear();
            throw e;
        }
    }

    private Connection further() {
        Connection session = sessions.get();
        opened.add(session);
        return session;
    }

    /** Has the server end what it executes for the sessions besides the first one. */
    void cancel() {
        opened.forEach(ConnectionEnd::cancel);
    }

    @Override
    public void close() {
        for (Connection session = opened.poll(); session != null; session = opened.poll()) {
            try {
                session.close();
            } catch (SQLException e) {
                throw new SliceException(
                        ErrorCode.TARGET_CONNECTION,
                        "a session with the target does not close: " + ServerMessage.of(e),
                        e);
            }
        }
    }
}
