package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/**
 * Keeps runs apart that would change one target at the same time, by advisory locks, which a session holds until it ends. Every session
 * that writes shares a second one, so that those whose process is gone are found.
 */
final class TargetClaim {
    /** Any number will do that others do not use: the letters "dbslicer". */
    private static final long RUN = 0x6462736c69636572L;

    private static final long WRITERS = RUN + 1;
    /** For a session whose process is gone while the server is at work on its last statement. */
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private static final String HOLDERS =
            "SELECT l.pid FROM pg_catalog.pg_locks l WHERE l.locktype = 'advisory' AND l.granted"
                    + " AND l.objsubid = 1 AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname ="
                    + " pg_catalog.current_database()) AND l.pid <> pg_catalog.pg_backend_pid() AND l.classid = "
                    + (WRITERS >>> 32) + " AND l.objid = " + (WRITERS & 0xffffffffL);
    private static final String NOT_ALLOWED = "42501";

    private final PgConnection connection;
    private boolean claimed;

    TargetClaim(PgConnection connection) {
        this.connection = connection;
    }

    /**
     * Claims the target until the connection is closed, and ends sessions of earlier runs that still write.
     *
     * @throws SliceException {@code TARGET_WRITE} where another run has claimed it
     */
    void claim() {
        if (claimed) {
            return;
        }
        try {
            if (!locked(RUN)) {
                throw new SliceException(
                        ErrorCode.TARGET_WRITE,
                        "another run is writing to the target database. Nothing was changed; wait until it has ended.");
            }
            claimed = true;
            endWriters();
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.TARGET_WRITE, "the target cannot be claimed: " + ServerMessage.of(e), e);
        }
    }

    /** Marks a session as one that writes. */
    static void mark(PgConnection writer) throws SQLException {
        execute(writer, "SELECT pg_catalog.pg_advisory_lock_shared(" + WRITERS + ")");
    }

    private boolean locked(long key) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isTrue("SELECT pg_catalog.pg_try_advisory_lock(" + key + ")")) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            execute(connection, "SELECT pg_catalog.pg_sleep(0.05)");
        }
        return true;
    }

    /** What they have not committed is undone, and what they have is there to be seen. */
    private void endWriters() throws SQLException {
        List<Integer> writers = writers();
        for (int writer : writers) {
            end(writer);
        }
        if (!locked(WRITERS)) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE,
                    "sessions of an earlier run still write to the target: processes " + writers()
                            + " of its server. Nothing was changed; wait until they have ended, or terminate them.");
        }
        execute(connection, "SELECT pg_catalog.pg_advisory_unlock(" + WRITERS + ")");
    }

    private List<Integer> writers() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(HOLDERS)) {
            List<Integer> writers = new ArrayList<>();
            while (result.next()) {
                writers.add(result.getInt(1));
            }
            return writers;
        }
    }

    private void end(int writer) throws SQLException {
        try {
            execute(connection, "SELECT pg_catalog.pg_terminate_backend(" + writer + ")");
        } catch (SQLException e) {
            // Another role's: whether it goes is seen from its lock.
            if (!ServerMessage.state(e).equals(NOT_ALLOWED)) {
                throw e;
            }
        }
    }

    private boolean isTrue(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static void execute(PgConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
