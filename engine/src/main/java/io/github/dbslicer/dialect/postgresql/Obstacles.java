package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.TableId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;

/** Finds what of a target would change rows being loaded or keep them out, its checks apart. */
final class Obstacles {
    private static final String SQL = SqlResource.read("obstacles.sql");

    private final PgConnection connection;
    private final boolean replica;

    /**
     * @param connection whose search path is empty
     * @param replica whether the sessions that write check no foreign keys and fire no triggers but special ones
     */
    Obstacles(PgConnection connection, boolean replica) {
        this.connection = connection;
        this.replica = replica;
    }

    /** In the order in which they are put back. */
    List<Obstacle> find(List<LoadedTable> tables) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, LoadedTable.oids(connection, tables));
            statement.setBoolean(2, replica);
            try (ResultSet result = statement.executeQuery()) {
                List<Obstacle> obstacles = new ArrayList<>();
                while (result.next()) {
                    obstacles.add(obstacle(result));
                }
                return obstacles;
            }
        }
    }

    private static Obstacle obstacle(ResultSet result) throws SQLException {
        RecordEntry entry = new RecordEntry(
                new TableId(result.getString("nspname"), result.getString("relname")),
                result.getString("kind"),
                result.getString("name"),
                result.getInt("step"),
                result.getString("put_back"));
        return new Obstacle(
                entry,
                Optional.ofNullable(result.getString("take_away")),
                Optional.ofNullable(result.getString("problem")));
    }
}
