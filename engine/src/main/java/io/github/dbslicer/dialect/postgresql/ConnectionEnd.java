package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.LostConnection;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.postgresql.jdbc.PgConnection;

/** Ends connections, and tells whether one has ended. */
final class ConnectionEnd {
    /** The server ends the session: at its own end, after another session crashed, because an administrator says so. */
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03");

    private ConnectionEnd() {}

    /** Whether a connection ended with this failure, or could not be made. */
    static boolean isCauseOf(SliceException failure) {
        return LostConnection.isCauseOf(failure)
                || failure.getCause() instanceof SQLException e && ENDED.contains(ServerMessage.state(e));
    }

    /** @param failure the code of the error where it cannot be closed */
    static void close(Connection connection, ErrorCode failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SliceException(failure, "a connection cannot be closed: " + ServerMessage.of(e), e);
        }
    }

    /** At once, whatever another thread is doing with it; what the server does for it ends too. */
    static void abort(PgConnection connection, ErrorCode failure) {
        try {
            if (connection.isClosed()) {
                return;
            }
            try {
                // The server would notice a closed connection only when it next sends a row.
                connection.cancelQuery();
            } finally {
                connection.abort(Runnable::run);
            }
        } catch (SQLException e) {
            throw new SliceException(failure, "a connection cannot be ended: " + ServerMessage.of(e), e);
        }
    }

    /** Has the server end the statement that it executes for a connection. Safe for any thread. */
    static void cancel(PgConnection connection) {
        try {
            connection.cancelQuery();
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.INTERRUPTED, "a statement cannot be ended: " + ServerMessage.of(e), e);
        }
    }
}
