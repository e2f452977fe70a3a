package io.github.dbslicer.slice.e2e;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Sessions of others that make a source execute something until they are told to end. */
final class BusySource implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * Returns when they are at it.
     *
     * @param sleep a statement that takes longer than any test
     * @param count a query of how many sessions execute that statement
     */
    BusySource(LiveDatabase database, int sessions, String sleep, String count) throws SQLException {
        for (int session = 0; session < sessions; session++) {
            Connection connection = database.connect();
            connections.add(connection);
            Statement statement = connection.createStatement();
            statements.add(statement);
            Thread thread = new Thread(() -> execute(statement, sleep), "busy-" + session);
            thread.start();
            threads.add(thread);
        }
        while (!database.query(count).equals(List.of(String.valueOf(sessions)))) {
            Thread.onSpinWait();
        }
    }

    private static void execute(Statement statement, String sleep) {
        try {
            statement.execute(sleep);
        } catch (SQLException cancelled) {
            // This is how it ends.
            Thread.currentThread().interrupt();
        }
    }

    /** Has the server end what it executes. */
    void end() {
        try {
            for (Statement statement : statements) {
                statement.cancel();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        end();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
