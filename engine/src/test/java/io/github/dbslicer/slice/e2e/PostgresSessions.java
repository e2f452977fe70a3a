package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The sessions that a PostgreSQL server has with a database. */
final class PostgresSessions {
    /** The server notices the end of a connection in its own time. */
    private static final Duration END_LIMIT = Duration.ofSeconds(20);

    private PostgresSessions() {}

    /** Ends all sessions with a database, as an administrator would. */
    static void kill(PostgresServer server, String database) {
        assertThat(count(server, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity", database))
                .as("sessions with %s", database)
                .isPositive();
    }

    /** Returns when there is no session with these databases any more. */
    static void awaitNone(PostgresServer server, String... databases) {
        long limit = System.nanoTime() + END_LIMIT.toNanos();
        for (String database : databases) {
            while (count(server, "SELECT count(*) FROM pg_stat_activity", database) > 0) {
                assertThat(System.nanoTime())
                        .as("a session with %s is left open", database)
                        .isLessThan(limit);
                Thread.onSpinWait();
            }
        }
    }

    private static int count(PostgresServer server, String query, String database) {
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query + " WHERE datname = '" + database + "'")) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
