package io.github.dbslicer.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.jdbc.PgConnection;

/**
 * Tells a session from every other that a server has or had. Numbers of processes come again, with another beginning.
 *
 * @param began when the session did, and
 * @param serverBegan when its server did, in the server's own text
 */
record SessionMark(int process, String began, String serverBegan) {

    static SessionMark of(PgConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("session-mark.sql"))) {
            row.next();
            return new SessionMark(row.getInt(1), row.getString(2), row.getString(3));
        }
    }

    boolean isOnServerOf(SessionMark other) {
        return serverBegan.equals(other.serverBegan);
    }
}
