package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells whether two connections use the same database, whatever names, addresses or tunnels lead to it: a lock that one takes is seen by
 * the other only on the same server. It takes no privilege and writes nothing.
 */
final class DatabaseIdentity {
    private DatabaseIdentity() {}

    /** @throws SliceException {@code TARGET_CONNECTION} where it cannot be told */
    static boolean same(Connection source, Connection target, ServerProduct server) {
        String lock = "dbslicer-" + UUID.randomUUID();
        try {
            boolean sameServer = value(source, "SELECT GET_LOCK(?, 0)", lock).isPresent()
                    && value(target, "SELECT IS_USED_LOCK(?)", lock).isPresent();
            value(source, "SELECT RELEASE_LOCK(?)", lock);
            return sameServer && sameDatabase(source, target, server);
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_CONNECTION,
                    "it cannot be told whether source and target are the same database: " + ServerMessage.of(e),
                    e);
        }
    }

    /** What stays over restarts: MySQL has a number for each server, MariaDB only where its files are. */
    static String of(Connection connection, ServerProduct server, String database) {
        String sql = server.mariaDb()
                ? "SELECT CONCAT(@@hostname, ':', @@port, @@datadir)"
                : "SELECT CONCAT(@@server_uuid, ':', @@port)";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            String name = server.lowerCaseTableNames() == 0 ? database : database.toLowerCase(Locale.ROOT);
            return result.getString(1) + " " + name;
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.SOURCE_CONNECTION,
                    "the source does not say which server it is: " + ServerMessage.of(e),
                    e);
        }
    }

    private static boolean sameDatabase(Connection source, Connection target, ServerProduct server)
            throws SQLException {
        return server.sameName(database(source), database(target));
    }

    private static String database(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT DATABASE()")) {
            result.next();
            return Optional.ofNullable(result.getString(1)).orElse("");
        }
    }

    private static Optional<String> value(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return Optional.ofNullable(result.getString(1));
            }
        }
    }
}
