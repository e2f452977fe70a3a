package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.TableId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.jdbc.PgConnection;

/**
 * Checks constraints whose rows were loaded by sessions that do not: foreign keys, and unique keys and exclusions that may be deferred. Each
 * is added once more, which has the server read the rows, and that is rolled back: the server knows best what its constraints mean.
 */
final class UncheckedKeys {
    private static final String SQL = SqlResource.read("unchecked-keys.sql");
    /** Foreign key, unique key, exclusion. */
    private static final Set<String> VIOLATED = Set.of("23503", "23505", "23P01");

    private final PgConnection connection;

    /** @param connection in autocommit, whose search path is empty */
    UncheckedKeys(PgConnection connection) {
        this.connection = connection;
    }

    /**
     * A constraint of loaded rows.
     *
     * @param check has the server check the rows
     * @param problem why the role can not have them checked, in words for the user
     */
    record Key(TableId table, String kind, String name, String check, Optional<String> problem) {
        String label() {
            return kind + " " + name + " of table " + table;
        }
    }

    /** Those of these tables that hold rows to something. */
    List<Key> find(List<LoadedTable> tables) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, LoadedTable.oids(connection, tables));
            try (ResultSet result = statement.executeQuery()) {
                List<Key> keys = new ArrayList<>();
                while (result.next()) {
                    keys.add(new Key(
                            new TableId(result.getString("nspname"), result.getString("relname")),
                            result.getString("kind"),
                            result.getString("conname"),
                            result.getString("check"),
                            Optional.ofNullable(result.getString("problem"))));
                }
                return keys;
            }
        }
    }

    /** Those of the keys that the rows violate. */
    List<Key> violated(List<Key> keys) throws SQLException {
        List<Key> violated = new ArrayList<>();
        for (Key key : keys) {
            if (!holds(key)) {
                violated.add(key);
            }
        }
        return violated;
    }

    private boolean holds(Key key) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(key.check());
            return true;
        } catch (SQLException e) {
            if (VIOLATED.contains(ServerMessage.state(e))) {
                return false;
            }
            throw e;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
