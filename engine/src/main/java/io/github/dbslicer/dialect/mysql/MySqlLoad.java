package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.SourceLoad;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the server how much it has to do. */
final class MySqlLoad implements SourceLoad {
    private static final int SYNTAX = 1064;

    private final Connection connection;
    private final ServerProduct product;

    MySqlLoad(Connection connection, ServerProduct product) {
        this.connection = connection;
        this.product = product;
    }

    @Override
    public synchronized int runningThreads() {
        try {
            List<String> running = ServerMoment.texts(connection, "SHOW GLOBAL STATUS LIKE 'Threads\\_running'", 2);
            // The question itself is one.
            return Integer.parseInt(running.get(0)) - 1;
        } catch (SQLException e) {
            throw refused("max_running_threads: " + ServerMessage.of(e), e);
        }
    }

    @Override
    public synchronized Duration replicationLag() {
        List<String> statements = product.mariaDb()
                ? List.of("SHOW ALL SLAVES STATUS")
                : List.of("SHOW REPLICA STATUS", "SHOW SLAVE STATUS");
        SQLException last = new SQLException("the server does not know of replicas");
        for (String sql : statements) {
            try {
                return lag(
                        sql,
                        product.mariaDb() || sql.contains("SLAVE") ? "Seconds_Behind_Master" : "Seconds_Behind_Source");
            } catch (SQLException e) {
                last = e;
                if (e.getErrorCode() != SYNTAX) {
                    break;
                }
            }
        }
        String privilege = product.mariaDb() ? "REPLICA MONITOR" : "REPLICATION CLIENT";
        String advice = CatalogProblem.isDenied(last)
                ? "this takes the privilege " + privilege + ": GRANT it to the user, or remove the key"
                : ServerMessage.of(last);
        throw refused("max_replication_lag: " + advice, last);
    }

    /** The greatest of all servers that this one copies. */
    private Duration lag(String sql, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Optional<Duration> greatest = Optional.empty();
            while (rows.next()) {
                String seconds = rows.getString(column);
                if (seconds == null) {
                    throw refused(
                            "max_replication_lag: replication does not run on the source, so that nobody knows how far it is behind",
                            new SQLException("no lag"));
                }
                Duration lag = Duration.ofSeconds(Long.parseLong(seconds));
                greatest = greatest.filter(other -> other.compareTo(lag) > 0).or(() -> Optional.of(lag));
            }
            return greatest.orElseThrow(() -> new SliceException(
                    ErrorCode.CONFIGURATION,
                    "courtesy: max_replication_lag: the source is no replica, and a primary does not know how far its replicas are"
                            + " behind. Remove the key, or read from a replica."));
        }
    }

    private static SliceException refused(String what, SQLException e) {
        return new SliceException(ErrorCode.SOURCE_CONNECTION, "courtesy: " + what + ".", e);
    }
}
