package io.github.dbslicer.dialect.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/** Names the sessions that keep a run waiting. */
final class LockHolders {
    private static final String SQL = SqlResource.read("lock-holders.sql");

    private LockHolders() {}

    /** Sessions that hold locks on these tables, in words for the user. */
    static String of(PgConnection connection, List<LoadedTable> tables) throws SQLException {
        List<String> holders = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, LoadedTable.oids(connection, tables));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    holders.add("process " + result.getInt("pid") + " of role " + result.getString("role")
                            + (result.getString("application").isEmpty()
                                    ? ""
                                    : " (" + result.getString("application") + ")"));
                }
            }
        }
        return holders.isEmpty()
                ? "Other sessions hold locks on its tables: end them, or run again."
                : "Sessions that hold locks on its tables: " + String.join(", ", holders)
                        + ". End them, or wait until they have ended.";
    }
}
