package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.error.ErrorCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConnection;

/**
 * A connection that any thread may end. SQLite forgets an interrupt once no statement is running, so that one that comes between two
 * statements would be lost; a statement that is left running for as long as the connection lives makes it last.
 */
final class GuardedConnection implements AutoCloseable {
    private final SQLiteConnection connection;
    private final Statement pending;
    private final ResultSet pendingRows;
    private final Object closing = new Object();
    private boolean closed;
    private volatile boolean interrupted;

    /** Takes the connection over; closes it where this fails. */
    GuardedConnection(SQLiteConnection connection) throws SQLException {
        this.connection = connection;
        try {
            this.pending = connection.createStatement();
            // Reads no table, so that it holds no lock. The second row is never fetched.
            this.pendingRows = pending.executeQuery("SELECT 1 UNION ALL SELECT 2");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    SQLiteConnection connection() {
        return connection;
    }

    /** Ends what the connection is doing and all that it is asked to do from now on, until {@link #allowAgain()}. Safe for any thread. */
    void interrupt() {
        synchronized (closing) {
            interrupted = true;
            if (!closed) {
                try {
                    connection.getDatabase().interrupt();
                } catch (SQLException e) {
                    throw SqliteFailure.of(ErrorCode.INTERNAL, "interrupting " + connection.getUrl(), e);
                }
            }
        }
    }

    boolean interrupted() {
        return interrupted;
    }

    /** Lets the interrupt be forgotten, so that a transaction can be rolled back. */
    void allowAgain() throws SQLException {
        pendingRows.close();
        pending.close();
    }

    @Override
    public void close() throws SQLException {
        synchronized (closing) {
            if (!closed) {
                closed = true;
                try {
                    allowAgain();
                } finally {
                    connection.close();
                }
            }
        }
    }
}
