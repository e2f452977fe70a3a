package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postgresql.jdbc.PgConnection;

/** Ends sessions whose connection is lost, and finds out what became of their transactions, over another connection. Safe for several threads. */
final class LostSessions {
    /** The server notices in its own time that a session is to end, and undoes its transaction before it does. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private static final int PAUSE_MILLIS = 20;

    private final PgConnection connection;

    /** @param connection of the same user, in autocommit, which nothing else uses meanwhile */
    LostSessions(PgConnection connection) {
        this.connection = connection;
    }

    /**
     * Ends a session and waits until it is gone.
     *
     * @param transaction that the session was in, if it was in one
     * @return whether that was committed
     * @throws SliceException {@code TARGET_CONNECTION} where the connection does not stand either, leads to another server, or the session
     *     does not end
     */
    synchronized boolean end(SessionMark lost, Optional<Long> transaction) {
        try {
            int timeout = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(PATIENCE)));
            try {
                refuseOtherServer(lost);
                awaitEnd(lost);
                return transaction.isPresent() && isCommitted(transaction.get());
            } finally {
                connection.setNetworkTimeout(Runnable::run, timeout);
            }
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_CONNECTION,
                    "The connection that the run began with is lost too, so that it is not known whether the server still holds what was"
                            + " committed.",
                    e);
        }
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
        while (isThere(lost)) {
            if (System.nanoTime() > deadline) {
                throw new SliceException(
                        ErrorCode.TARGET_CONNECTION,
                        "The server does not end the lost session (process " + lost.process() + ").");
            }
            pause();
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

    /** Tells it to end, too. */
    private boolean isThere(SessionMark lost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlResource.read("end-session.sql"))) {
            statement.setInt(1, lost.process());
            statement.setString(2, lost.began());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private boolean isCommitted(long transaction) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.txid_status(?)")) {
            statement.setLong(1, transaction);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String status = String.valueOf(row.getString(1));
                if (!status.equals("committed") && !status.equals("aborted")) {
                    throw new SliceException(
                            ErrorCode.TARGET_CONNECTION,
                            "The server does not say what became of the transaction that was under way (status "
                                    + status + ").");
                }
                return status.equals("committed");
            }
        }
    }
}
