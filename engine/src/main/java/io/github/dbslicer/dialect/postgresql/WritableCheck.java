package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.jdbc.PgConnection;

/** Makes sure that a server takes changes from this session at all. */
final class WritableCheck {
    private WritableCheck() {}

    /** @throws SliceException {@code TARGET_CONNECTION} where the server is a standby, or the session read-only */
    static void check(PgConnection connection, String connectionName) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT pg_catalog.pg_is_in_recovery(),"
                        + " pg_catalog.current_setting('transaction_read_only') = 'on'")) {
            result.next();
            if (result.getBoolean(1)) {
                throw readOnly(connectionName, "is a standby that takes no changes. Write to its primary server");
            }
            if (result.getBoolean(2)) {
                throw readOnly(
                        connectionName,
                        "starts sessions of this role read-only (default_transaction_read_only = on). Write to another one,"
                                + " or give properties: {options: \"-c default_transaction_read_only=off\"}");
            }
        }
    }

    private static SliceException readOnly(String connectionName, String what) {
        return new SliceException(
                ErrorCode.TARGET_CONNECTION, "connection " + connectionName + ": the target's server " + what + ".");
    }
}
