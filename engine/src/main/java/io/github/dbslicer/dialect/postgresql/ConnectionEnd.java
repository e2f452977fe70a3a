package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.jdbc.PgConnection;

/** Ends connections. */
final class ConnectionEnd {
    private ConnectionEnd() {}

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
}
