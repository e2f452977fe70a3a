package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.LostConnection;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Ends connections, and tells whether one has ended. */
final class ConnectionEnd {
    /** The server ends the session: it shuts down, somebody kills it, it was idle for too long. */
    private static final Set<Integer> ENDED = Set.of(1053, 1927, 4031);

    private ConnectionEnd() {}

    /** Whether a connection ended with this failure, or could not be made. */
    static boolean isCauseOf(SliceException failure) {
        return LostConnection.isCauseOf(failure)
                || failure.getCause() instanceof SQLException e && ENDED.contains(e.getErrorCode());
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.SOURCE_READ, "the connection to the source cannot be closed", e);
        }
    }

    /** Has the server see that the connection is still wanted. */
    static void keepAlive(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DO 1");
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.SOURCE_READ, "a connection to the source is lost: " + ServerMessage.of(e), e);
        }
    }

    /** At once, whatever another thread is doing with it. */
    static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.SOURCE_READ, "the connection to the source cannot be ended", e);
        }
    }

    /** Has the server end the statement that it executes for a connection. Safe for any thread. */
    static void cancel(Connection connection) {
        try {
            connection.unwrap(org.mariadb.jdbc.Connection.class).cancelCurrentQuery();
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.INTERRUPTED, "a statement cannot be ended", e);
        }
    }
}
