package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.jdbc.PgConnection;

/** What is named like a source's tables in a target, with its columns. */
final class TargetRelations {
    private final PgConnection connection;

    /** @param connection whose search path is empty */
    TargetRelations(PgConnection connection) {
        this.connection = connection;
    }

    /**
     * One of them.
     *
     * @param other what it is in place of a table, in words; empty for a table
     * @param usable whether the role may name what is in its schema
     * @param columns in the order of the table
     */
    record Relation(TableId id, String other, boolean usable, List<TargetColumn> columns) {}

    /** By the name that they share with the source's. */
    Map<TableId, Relation> find(Collection<Table> sourceTables) throws SQLException {
        Map<TableId, Relation> found = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SqlResource.read("target-relations.sql"))) {
            statement.setArray(
                    1, texts(sourceTables.stream().map(table -> table.id().schema())));
            statement.setArray(
                    2, texts(sourceTables.stream().map(table -> table.id().name())));
            try (ResultSet result = statement.executeQuery()) {
                Map<Long, List<TargetColumn>> columns = new HashMap<>();
                while (result.next()) {
                    TableId id = new TableId(result.getString("nspname"), result.getString("relname"));
                    List<TargetColumn> own = columns.computeIfAbsent(result.getLong("oid"), oid -> new ArrayList<>());
                    found.put(id, new Relation(id, result.getString("other"), result.getBoolean("usable"), own));
                }
                readColumns(columns);
            }
        }
        return found;
    }

    private void readColumns(Map<Long, List<TargetColumn>> columns) throws SQLException {
        CatalogQuery.ofTables(
                connection,
                "target-columns.sql",
                columns.keySet(),
                row -> columns.getOrDefault(row.getLong("attrelid"), new ArrayList<>())
                        .add(new TargetColumn(
                                row.getString("attname"),
                                row.getString("type"),
                                row.getBoolean("required"),
                                row.getBoolean("generated"),
                                row.getBoolean("filled"),
                                row.getBoolean("insertable"))));
    }

    /** What the target's domains are made of. */
    Map<String, String> domains() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(SqlResource.read("target-domains.sql"))) {
            Map<String, String> domains = new HashMap<>();
            while (result.next()) {
                domains.put(result.getString("domain"), result.getString("type"));
            }
            return domains;
        }
    }

    private Array texts(Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
