package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.jdbc.PgConnection;

/**
 * What a session knows of a table that it reads.
 *
 * @param partitioned whether its rows stand in partitions
 * @param types of its columns, by their names
 */
record SourceTable(TableId id, boolean partitioned, Map<String, BaseType> types) {
    SourceTable {
        types = Map.copyOf(types);
    }

    /**
     * The type under a column's domains.
     *
     * @param systemName empty where it is none of {@code pg_catalog}
     * @param name for SQL, without what limits its values
     * @param limited for SQL, with lengths and digits
     */
    record BaseType(String systemName, String name, String limited) {}

    static SourceTable read(PgConnection connection, TableId id) throws SQLException {
        Map<String, BaseType> types = new HashMap<>();
        boolean partitioned = false;
        try (PreparedStatement statement = connection.prepareStatement(SqlResource.read("read-table.sql"))) {
            statement.setString(1, PostgresNames.quote(id));
            statement.setString(2, PostgresNames.quote(id));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    partitioned = row.getBoolean(1);
                    if (row.getString(2) != null) {
                        types.put(row.getString(2), type(row));
                    }
                }
            }
        }
        return new SourceTable(id, partitioned, types);
    }

    private static BaseType type(ResultSet row) throws SQLException {
        return new BaseType(row.getBoolean(3) ? row.getString(4) : "", row.getString(5), row.getString(6));
    }

    /** The table as what rows are selected from: those of tables that inherit from it are their own. */
    String rows() {
        return partitioned ? name() : "ONLY " + name();
    }

    String name() {
        return PostgresNames.quote(id);
    }

    String column(Column column) {
        return column(column.name());
    }

    String column(String column) {
        return name() + "." + PostgresNames.quote(column);
    }

    /** @throws IllegalArgumentException where the table has no such column */
    BaseType type(Column column) {
        BaseType type = types.get(column.name());
        if (type == null) {
            throw new IllegalArgumentException(id + " has no column " + column);
        }
        return type;
    }
}
