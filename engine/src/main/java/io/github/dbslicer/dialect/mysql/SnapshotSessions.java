package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The connections that are to see one moment, asked all at once: the less time passes between them, the sooner they do. */
final class SnapshotSessions implements AutoCloseable {
    private final ExecutorService threads;
    private final List<Connection> connections;

    private SnapshotSessions(ExecutorService threads, List<Connection> connections) {
        this.threads = threads;
        this.connections = connections;
    }

    /** One question to one connection. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** Opens so many connections; all or none. */
    static SnapshotSessions open(RowSession opener, int count) {
        ExecutorService threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "dbslicer-snapshot");
            thread.setDaemon(true);
            return thread;
        });
        List<Connection> opened = new ArrayList<>();
        try {
            List<Callable<Connection>> openings = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                openings.add(() -> {
                    Connection connection = opener.open();
                    synchronized (opened) {
                        opened.add(connection);
                    }
                    return connection;
                });
            }
            return new SnapshotSessions(threads, all(threads, openings));
        } catch (SQLException | RuntimeException failure) {
            threads.shutdownNow();
            opened.forEach(ConnectionEnd::abort);
            throw failure instanceof SQLException refused ? RowSession.refused(refused) : (RuntimeException) failure;
        }
    }

    List<Connection> connections() {
        return connections;
    }

    Connection first() {
        return connections.get(0);
    }

    /** Begins a transaction in each; what they saw before is given up. */
    void begin() throws SQLException {
        ask(connection -> {
            SourceSettings.begin(connection);
            return true;
        });
    }

    /** The answers of all, in their order. */
    <T> List<T> ask(Question<T> question) throws SQLException {
        List<Callable<T>> questions = new ArrayList<>();
        for (Connection connection : connections) {
            questions.add(() -> question.ask(connection));
        }
        return all(threads, questions);
    }

    private static <T> List<T> all(ExecutorService threads, List<Callable<T>> questions) throws SQLException {
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(questions)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", ended);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof SQLException refused) {
                throw refused;
            }
            if (cause instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(cause);
        }
    }

    /** Ends the threads; the connections stay open. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
