package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SourceLoad;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.jdbc.PgConnection;

/** Asks the server how much it has to do. Every question is one that the server answers whoever asks: an error would end the snapshot. */
final class PostgresLoad implements SourceLoad {
    private final PgConnection connection;

    PostgresLoad(PgConnection connection) {
        this.connection = connection;
    }

    @Override
    public synchronized int runningThreads() {
        return (int) value("load-threads.sql", "max_running_threads").toSeconds();
    }

    @Override
    public synchronized Duration replicationLag() {
        return value("load-lag.sql", "max_replication_lag");
    }

    private Duration value(String resource, String key) {
        try (Statement statement = connection.createStatement()) {
            // Within a transaction the server would give the same answer again.
            statement.execute("SELECT pg_catalog.pg_stat_clear_snapshot()");
            try (ResultSet row = statement.executeQuery(SqlResource.read(resource))) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new SliceException(
                            ErrorCode.SOURCE_CONNECTION,
                            "courtesy: " + key
                                    + ": this takes the role pg_read_all_stats: GRANT pg_monitor TO the user, or"
                                    + " remove the key.");
                }
                double value = row.getDouble(2);
                if (row.wasNull()) {
                    throw new SliceException(
                            ErrorCode.CONFIGURATION,
                            "courtesy: " + key + ": the source is no replica and has none. Remove the key.");
                }
                return Duration.ofMillis(Math.round(value * 1000));
            }
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.SOURCE_CONNECTION, "courtesy: " + key + ": " + ServerMessage.of(e), e);
        }
    }
}
