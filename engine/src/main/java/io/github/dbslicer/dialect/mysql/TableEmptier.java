package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Removes all rows of tables, without regard to foreign keys. */
final class TableEmptier {
    private static final Set<Integer> DENIED = Set.of(1142, 1143, 1370, 1227);

    private final Connection connection;

    /** @param connection with foreign_key_checks off, in autocommit */
    TableEmptier(Connection connection) {
        this.connection = connection;
    }

    /** @throws SliceException {@code TARGET_WRITE} that names the table and what is missing */
    void empty(String table) {
        String name = MySqlNames.quote(table);
        try {
            execute("TRUNCATE TABLE " + name);
        } catch (SQLException e) {
            // It takes the DROP privilege, and no system-versioned table.
            delete(table, name, e);
        }
    }

    /** @throws SliceException {@code TARGET_WRITE} where DELETE would fire a trigger of the table */
    void refuseTriggers(String table) {
        try {
            refuseTrigger(table, "");
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE, "the triggers of the target cannot be listed: " + ServerMessage.of(e), e);
        }
    }

    private void delete(String table, String name, SQLException truncation) {
        try {
            refuseTrigger(table, " cannot be truncated, and");
            execute("DELETE FROM " + name);
            deleteHistory(name);
        } catch (SQLException e) {
            e.addSuppressed(truncation);
            String remedy = DENIED.contains(e.getErrorCode())
                    ? " GRANT DROP or DELETE on it to the user of this connection."
                    : "";
            throw new SliceException(
                    ErrorCode.TARGET_WRITE,
                    "table " + table + " of the target cannot be emptied: TRUNCATE: " + ServerMessage.of(truncation)
                            + "; DELETE: " + ServerMessage.of(e) + "." + remedy,
                    e);
        }
    }

    /** Rows of the past are none of the table's rows; where the privilege to forget them is missing they may stay. */
    private void deleteHistory(String name) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().contains("MariaDB")) {
            return;
        }
        try {
            execute("DELETE HISTORY FROM " + name);
        } catch (SQLException e) {
            boolean notVersioned = e.getErrorCode() == 4124;
            if (!notVersioned && !DENIED.contains(e.getErrorCode())) {
                throw e;
            }
        }
    }

    private void refuseTrigger(String table, String why) throws SQLException {
        String sql = "SELECT trigger_name FROM information_schema.triggers"
                + " WHERE event_object_schema = DATABASE() AND event_object_table = ? AND event_manipulation = 'DELETE'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet result = statement.executeQuery()) {
                if (result.next()) {
                    throw new SliceException(
                            ErrorCode.TARGET_WRITE,
                            "table " + table + " of the target" + (why.isEmpty() ? ":" : why)
                                    + " DELETE would fire its trigger "
                                    + result.getString(1) + ". Drop the trigger"
                                    + (why.isEmpty() ? "." : ", or GRANT DROP on the table."));
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
