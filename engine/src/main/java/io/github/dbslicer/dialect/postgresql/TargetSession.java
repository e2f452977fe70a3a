package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.jdbc.PgConnection;

/** Settings of a session with the target, so that it takes rows as they are, besides those that all sessions have. */
final class TargetSession {
    private static final String NOT_ALLOWED = "42501";

    /** Long enough for what others do in a moment, short enough that nobody thinks the run hangs. */
    private static final String LOCK_TIMEOUT = "60s";

    private TargetSession() {}

    /**
     * Sets up a connection in autocommit. Where the role may, foreign keys, triggers and rules are put aside for this session: a superuser
     * may, from 15 on whoever was granted it. Unique keys that may be deferred are then checked no more than foreign keys, so that it is
     * not done for its own sake.
     *
     * @param withObstacles whether there may be any of them
     * @return whether they are put aside
     */
    static boolean prepare(PgConnection connection, boolean withObstacles) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            limitLocks(connection);
            return withObstacles && setIfAllowed(statement, "SET session_replication_role = replica");
        }
    }

    /** Sets up the connection that changes definitions: these too are made durable by the last transaction of the run, in their order. */
    static void prepareDefinitions(PgConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET check_function_bodies = off");
            statement.execute("SET synchronous_commit = off");
            // Several indexes are built at once: for small ones a further process costs more than it saves.
            statement.execute("SET min_parallel_table_scan_size = '64MB'");
            if (connection.haveMinimumServerVersion(170000)) {
                setIfAllowed(statement, "SET event_triggers = off");
            }
        }
    }

    /**
     * Has the log of changes on disk up to here. Before it is, the server does not note of rows of a commit that did not wait for the disk
     * that all sessions see them.
     */
    static void flush(PgConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = local");
            statement.execute("SELECT pg_catalog.pg_logical_emit_message(true, 'dbslicer', '')");
            statement.execute("SET synchronous_commit = off");
        }
    }

    /** For work beside other sessions of ours, which this one may have to wait for as long as they take. */
    static void waitForLocks(PgConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = 0");
        }
    }

    /** Batches are made durable by the last transaction of the run, not by each of their own. */
    static void prepareRows(PgConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
        }
        connection.setAutoCommit(false);
    }

    /** What the user, the role or the server sets at the beginning of a session stays. */
    static void limitLocks(PgConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_catalog.set_config('lock_timeout', CASE reset_val WHEN '0' THEN '" + LOCK_TIMEOUT
                            + "' ELSE reset_val END, false) FROM pg_catalog.pg_settings WHERE name = 'lock_timeout'");
        }
    }

    private static boolean setIfAllowed(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (!ServerMessage.state(e).equals(NOT_ALLOWED)) {
                throw e;
            }
            return false;
        }
    }
}
