package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.error.ErrorCode;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.postgresql.jdbc.PgConnection;

/** Creates objects that do not depend on each other, on several sessions at once. Sessions are opened when they are first needed. */
final class DefinitionCrew implements AutoCloseable {
    private final Supplier<PgConnection> sessions;
    private final int size;
    private final FinishLog log;
    private final Queue<PgConnection> opened = new ConcurrentLinkedQueue<>();
    private final Queue<PgConnection> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param first a session to begin with, which stays open
     * @param sessions opens another one; none of them may have a limit for waiting for locks, since they may wait for each other
     * @param size how many sessions at most, the first one included
     */
    DefinitionCrew(PgConnection first, Supplier<PgConnection> sessions, int size, FinishLog log) {
        this.sessions = sessions;
        this.size = size;
        this.log = log;
        idle.add(first);
    }

    /** @throws io.github.dbslicer.error.SliceException {@code TARGET_SCHEMA} as {@link DefinitionRunner#run} does, for the first to fail */
    void run(List<Definition> definitions) {
        int members = Math.min(size, definitions.size());
        if (members == 0) {
            return;
        }
        Queue<Definition> open = new ConcurrentLinkedQueue<>(definitions);
        ExecutorService threads = Executors.newFixedThreadPool(members);
        try {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> work(open), threads))
                            .limit(members)
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        } finally {
            threads.shutdown();
        }
    }

    private void work(Queue<Definition> open) {
        try {
            PgConnection session = session();
            DefinitionRunner runner = new DefinitionRunner(session, log);
            for (Definition next = open.poll(); next != null; next = open.poll()) {
                runner.run(List.of(next));
            }
            idle.add(session);
        } catch (RuntimeException | Error e) {
            // The others need not begin another one.
            open.clear();
            throw e;
        }
    }

    /** Has the server end what it executes for the sessions besides the first one. Safe for any thread. */
    void cancel() {
        opened.forEach(ConnectionEnd::cancel);
    }

    private PgConnection session() {
        PgConnection waiting = idle.poll();
        if (waiting != null) {
            return waiting;
        }
        PgConnection further = sessions.get();
        opened.add(further);
        return further;
    }

    @Override
    public void close() {
        opened.forEach(session -> ConnectionEnd.close(session, ErrorCode.TARGET_WRITE));
    }
}
