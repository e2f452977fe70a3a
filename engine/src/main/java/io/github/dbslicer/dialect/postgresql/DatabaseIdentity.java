package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.jdbc.PgConnection;

/**
 * Which database a connection leads to, whatever names, addresses or tunnels lead there. It takes no privilege and writes nothing.
 *
 * @param cluster the number that a cluster and all its physical copies have
 * @param database number of the database in its cluster
 * @param started when the server was started, to the microsecond
 * @param replica whether it follows another server
 */
record DatabaseIdentity(String cluster, long database, String started, boolean replica) {

    /** @throws SliceException where it cannot be told */
    static DatabaseIdentity of(PgConnection connection, ErrorCode failure) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("identity.sql"))) {
            row.next();
            return new DatabaseIdentity(row.getString(1), row.getLong(2), row.getString(3), row.getBoolean(4));
        } catch (SQLException e) {
            throw new SliceException(
                    failure,
                    "it cannot be told whether source and target are the same database: " + ServerMessage.of(e)
                            + ". It takes the function pg_catalog.pg_control_system.",
                    e);
        }
    }

    /**
     * Whether both are the same database. A replica is the same as the server that it follows. Servers of which none is a replica are two,
     * though one began as a physical copy of the other.
     */
    boolean isSameAs(DatabaseIdentity other) {
        boolean oneServer = started.equals(other.started) || replica || other.replica;
        return cluster.equals(other.cluster) && database == other.database && oneServer;
    }
}
