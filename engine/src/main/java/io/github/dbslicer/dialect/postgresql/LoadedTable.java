package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/**
 * A table of the target that takes rows of the source's table of its name.
 *
 * @param readable whether the role may see all of its rows
 * @param truncates whether the role may TRUNCATE it
 * @param deletes whether the role may DELETE from it and no rule makes something else of that
 */
record LoadedTable(TableId id, long oid, boolean partitioned, boolean readable, boolean truncates, boolean deletes) {
    private static final String SQL = SqlResource.read("target-tables.sql");

    /** Those that the target has. */
    static List<LoadedTable> find(PgConnection connection, Collection<Table> sourceTables) throws SQLException {
        List<TableId> ids = sourceTables.stream().map(Table::id).toList();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(
                    1, texts(connection, ids.stream().map(TableId::schema).toArray()));
            statement.setArray(
                    2, texts(connection, ids.stream().map(TableId::name).toArray()));
            try (ResultSet result = statement.executeQuery()) {
                List<LoadedTable> found = new ArrayList<>();
                while (result.next()) {
                    found.add(new LoadedTable(
                            ids.get(result.getInt("position") - 1),
                            result.getLong("oid"),
                            result.getBoolean("partitioned"),
                            result.getBoolean("readable"),
                            result.getBoolean("truncates"),
                            result.getBoolean("deletes")));
                }
                return found;
            }
        }
    }

    /** The rows of the table itself: a partitioned one has none but in its partitions, any other may have heirs that are tables too. */
    String ownRows() {
        return (partitioned ? "" : "ONLY ") + PostgresNames.quote(id);
    }

    static Array oids(PgConnection connection, List<LoadedTable> tables) throws SQLException {
        return connection.createArrayOf(
                "oid", tables.stream().map(LoadedTable::oid).toArray());
    }

    private static Array texts(PgConnection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
