package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;

/** Makes sure that the server lets this user change anything at all. */
final class WritableCheck {
    /** The server runs with --read-only or the like, in MySQL and in MariaDB. */
    private static final Set<Integer> READ_ONLY = Set.of(1290, 1836, 1792, 3989);

    private final Connection connection;

    WritableCheck(Connection connection) {
        this.connection = connection;
    }

    /** @throws SliceException {@code TARGET_CONNECTION} where the server is read-only for this user */
    void check(String connectionName) throws SQLException {
        if (!saysReadOnly()) {
            return;
        }
        // Some privileges are exempt from it, which only trying tells. The table that is dropped does not exist.
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS `dbslicer-" + UUID.randomUUID() + "`");
        } catch (SQLException e) {
            if (READ_ONLY.contains(e.getErrorCode())) {
                throw new SliceException(
                        ErrorCode.TARGET_CONNECTION,
                        "connection " + connectionName + ": the target's server is read-only (" + ServerMessage.of(e)
                                + "). Write to another server, or set read_only=OFF there.",
                        e);
            }
            // Without the DROP privilege it cannot be told; the first statement that writes will.
        }
    }

    private boolean saysReadOnly() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SHOW GLOBAL VARIABLES WHERE variable_name IN ('read_only', 'super_read_only', 'innodb_read_only')")) {
            boolean readOnly = false;
            while (result.next()) {
                readOnly |= !result.getString(2).equals("OFF");
            }
            return readOnly;
        }
    }
}
