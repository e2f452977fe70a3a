package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The sessions that a server has with a database. */
final class ServerSessions {
    /** The server notices the end of a connection in its own time. */
    private static final Duration END_LIMIT = Duration.ofSeconds(20);

    private static final int NO_SUCH_THREAD = 1094;

    private ServerSessions() {}

    /** Ends all sessions with a database, as an administrator would. */
    static void kill(TestServer server, String database) {
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement()) {
            List<Long> sessions = sessions(statement, database);
            assertThat(sessions).as("sessions with %s", database).isNotEmpty();
            for (long session : sessions) {
                kill(statement, session);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when there is no session with these databases any more. */
    static void awaitNone(TestServer server, String... databases) {
        long limit = System.nanoTime() + END_LIMIT.toNanos();
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement()) {
            for (String database : databases) {
                while (!sessions(statement, database).isEmpty()) {
                    assertThat(System.nanoTime())
                            .as("a session with %s is left open", database)
                            .isLessThan(limit);
                    Thread.onSpinWait();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> sessions(Statement statement, String database) throws SQLException {
        List<Long> sessions = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("SHOW PROCESSLIST")) {
            while (result.next()) {
                if (database.equals(result.getString("db"))) {
                    sessions.add(result.getLong("Id"));
                }
            }
        }
        return sessions;
    }

    private static void kill(Statement statement, long session) throws SQLException {
        try {
            statement.execute("KILL " + session);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_THREAD) {
                throw e;
            }
        }
    }
}
