package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;

/**
 * Where the log of changes was when a snapshot was taken.
 *
 * @param exact whether the snapshot holds what the log holds up to there and no more: the log did not move while it was taken, and no
 *     transaction was under way
 */
record SnapshotPosition(Instant time, String lsn, boolean exact) {
    private static final String LOG = """
            SELECT CASE WHEN pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_last_wal_replay_lsn()
                        ELSE pg_catalog.pg_current_wal_insert_lsn() END::pg_catalog.text
            """;

    private static final String TAKEN = """
            SELECT pg_catalog.pg_snapshot_xmin(s) = pg_catalog.pg_snapshot_xmax(s),
                   pg_catalog.date_part('epoch', pg_catalog.clock_timestamp())
            FROM pg_catalog.pg_current_snapshot() AS s
            """;

    /** Of the snapshot that the connection's transaction has, or of one that is taken now. */
    static SnapshotPosition of(PgConnection connection, String before) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TAKEN)) {
            row.next();
            boolean quiet = row.getBoolean(1);
            Instant time = Instant.ofEpochMilli(Math.round(row.getDouble(2) * 1000));
            return new SnapshotPosition(time, before, quiet && log(connection).equals(before));
        }
    }

    /** Where the log is now; on a replica, how much of it is replayed. */
    static String log(PgConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOG)) {
            row.next();
            return Optional.ofNullable(row.getString(1)).orElse("");
        }
    }

    Moment moment(Consistency consistency) {
        return new Moment(
                consistency,
                time,
                lsn.isEmpty() ? Optional.empty() : Optional.of((exact ? "LSN " : "about LSN ") + lsn));
    }
}
