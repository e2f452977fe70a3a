package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.jdbc.PgConnection;

/** Keeps runs apart that would change one target at the same time. */
final class TargetClaim {
    /** Any number will do that others do not use: the letters "dbslicer". */
    private static final long LOCK = 0x6462736c69636572L;

    private TargetClaim() {}

    /**
     * Claims the target until the connection is closed.
     *
     * @throws SliceException {@code TARGET_WRITE} where another run has claimed it
     */
    static void claim(PgConnection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT pg_catalog.pg_try_advisory_lock(" + LOCK + ")")) {
            result.next();
            if (!result.getBoolean(1)) {
                throw new SliceException(
                        ErrorCode.TARGET_WRITE,
                        "another run is writing to the target database. Nothing was changed; wait until it has ended.");
            }
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.TARGET_WRITE, "the target cannot be claimed: " + ServerMessage.of(e), e);
        }
    }
}
