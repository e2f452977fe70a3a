package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Tells a session from every other of its server; numbers of sessions do not come again while the server runs.
 *
 * @param server what tells it from the others of a cluster
 */
record SessionMark(long number, String server) {

    static SessionMark of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT CONNECTION_ID(), CONCAT_WS(' ', @@hostname, @@port, @@server_id, @@datadir)")) {
            row.next();
            return new SessionMark(row.getLong(1), row.getString(2));
        }
    }

    boolean isOnServerOf(SessionMark other) {
        return server.equals(other.server);
    }
}
