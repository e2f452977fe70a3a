package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;

/** Ends connections to a source. */
final class ConnectionEnd {
    private ConnectionEnd() {}

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.SOURCE_READ, "the connection to the source cannot be closed", e);
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
}
