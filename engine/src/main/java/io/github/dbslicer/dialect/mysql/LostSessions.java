package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** Ends sessions whose connection is lost, over another connection. Safe for several threads. */
final class LostSessions {
    /** The server notices in its own time that a session is to end, and undoes its transaction before it does. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private static final int PAUSE_MILLIS = 20;
    private static final int NO_SUCH_SESSION = 1094;

    private final Connection connection;

    /** @param connection of the same user, in autocommit, which nothing else uses meanwhile */
    LostSessions(Connection connection) {
        this.connection = connection;
    }

    /**
     * Ends a session and waits until it is gone, and what it had not committed undone.
     *
     * @throws SliceException {@code TARGET_CONNECTION} where the connection does not stand either, leads to another server, or the session
     *     does not end
     */
    synchronized void end(SessionMark lost) {
        try {
            int timeout = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(PATIENCE)));
            try {
                refuseOtherServer(lost);
                awaitEnd(lost);
            } finally {
                connection.setNetworkTimeout(Runnable::run, timeout);
            }
        } catch (SQLException e) {
            throw lostToo(e);
        }
    }

    /** Whether a query has a row. */
    synchronized boolean finds(String query) {
        try {
            return hasRow(query);
        } catch (SQLException e) {
            throw lostToo(e);
        }
    }

    private static SliceException lostToo(SQLException e) {
        return new SliceException(
                ErrorCode.TARGET_CONNECTION,
                "The connection that the run began with is lost too, so that it is not known whether the server still holds what was"
                        + " committed.",
                e);
    }

    private void refuseOtherServer(SessionMark lost) throws SQLException {
        if (!lost.isOnServerOf(SessionMark.of(connection))) {
            throw new SliceException(
                    ErrorCode.TARGET_CONNECTION,
                    "The lost session was with another server than the run began with: connect to one server directly, not through a balancer.");
        }
    }

    private void awaitEnd(SessionMark lost) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE;
        String there = "SELECT 1 FROM information_schema.processlist WHERE id = " + lost.number();
        while (hasRow(there)) {
            if (System.nanoTime() > deadline) {
                throw new SliceException(
                        ErrorCode.TARGET_CONNECTION,
                        "The server does not end the lost session (number " + lost.number() + ").");
            }
            kill(lost);
            pause();
        }
    }

    private void kill(SessionMark lost) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("KILL " + lost.number());
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_SESSION) {
                throw e;
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", e);
        }
    }

    private boolean hasRow(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
