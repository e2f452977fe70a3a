package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/** The foreign keys of tables; one of a partition alone is its table's, for the rows of that partition. */
final class RelationReader {
    private final Map<Long, TableId> tables;
    private final List<Relation> relations = new ArrayList<>();
    private final List<String> unfollowed = new ArrayList<>();

    private RelationReader(Map<Long, TableId> tables) {
        this.tables = tables;
    }

    /** @param tables by their oids */
    static RelationReader read(PgConnection connection, Map<Long, TableId> tables) throws SQLException {
        RelationReader reader = new RelationReader(tables);
        CatalogQuery.ofTables(connection, "foreign-keys.sql", tables.keySet(), reader::add);
        return reader;
    }

    List<Relation> relations() {
        return relations;
    }

    /** Foreign keys that are no relations between these tables, in words for the user. */
    List<String> unfollowed() {
        return unfollowed;
    }

    private void add(ResultSet row) throws SQLException {
        TableId child = tables.get(row.getLong(2));
        TableId parent = tables.get(row.getLong(3));
        if (child == null) {
            throw new IllegalStateException("a foreign key of a table that was not asked for");
        }
        List<String> childColumns = CatalogQuery.texts(row, 6);
        String label = child + "(" + String.join(", ", childColumns) + ")";
        if (row.getBoolean(12)) {
            unfollowed.add(label + " references periods of " + new TableId(row.getString(4), row.getString(5))
                    + ", which are no rows");
        } else if (parent == null) {
            unfollowed.add(label + " references " + new TableId(row.getString(4), row.getString(5))
                    + ", which is not among the tables that are read");
        } else {
            relations.add(new Relation(
                    row.getString(1),
                    child,
                    childColumns,
                    parent,
                    CatalogQuery.texts(row, 7),
                    partitions(row, 10, 8),
                    partitions(row, 11, 9),
                    true));
        }
    }

    /** The rows that stand in some partitions. */
    private static Optional<String> partitions(ResultSet row, int isPartition, int leaves) throws SQLException {
        if (!row.getBoolean(isPartition)) {
            return Optional.empty();
        }
        return Optional.of(CatalogQuery.texts(row, leaves).stream()
                // Conditions are templates, in which a percent sign is written twice.
                .map(name -> PostgresNames.literal(name).replace("%", "%%") + "::pg_catalog.regclass")
                .collect(Collectors.joining(", ", "%table_name%.tableoid = ANY (ARRAY[", "]::pg_catalog.oid[])")));
    }
}
