package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.jdbc.PgConnection;

/**
 * Reads the tables of a database, with no privilege at all.
 *
 * <p>A partitioned table is one table; its partitions are none of their own. A table that others inherit from is the table of its own rows.
 * Tables of extensions, temporary and foreign ones are left out.
 */
final class SchemaReader {
    private final PgConnection connection;
    private final List<String> schemas;
    private final ErrorCode failure;
    private final Map<Long, TableId> ids = new LinkedHashMap<>();
    private final Map<Long, Long> estimatedRows = new LinkedHashMap<>();

    /**
     * @param connection prepared by {@link SessionSettings#prepareCatalog}
     * @param schemas those to take part; empty for all but the system's own. One that does not exist has no tables.
     * @param failure {@code SOURCE_SCHEMA} or {@code TARGET_SCHEMA}
     */
    SchemaReader(PgConnection connection, List<String> schemas, ErrorCode failure) {
        this.connection = connection;
        this.schemas = List.copyOf(schemas);
        this.failure = failure;
    }

    DatabaseSchema read() {
        try {
            CatalogQuery.ofSchemas(connection, "tables.sql", schemas, row -> {
                ids.put(row.getLong(1), new TableId(row.getString(2), row.getString(3)));
                estimatedRows.put(row.getLong(1), row.getLong(4));
            });
            ColumnReader columns = ColumnReader.read(connection, ids.keySet());
            RelationReader relations = RelationReader.read(connection, ids);
            List<String> unfollowed = new ArrayList<>(relations.unfollowed());
            addForeignTables(unfollowed);
            addLargeObjects(columns, unfollowed);
            return DatabaseSchema.of(tables(columns), relations.relations(), unfollowed);
        } catch (SQLException e) {
            throw new SliceException(failure, "the catalog cannot be read: " + ServerMessage.of(e), e);
        }
    }

    private List<Table> tables(ColumnReader columns) throws SQLException {
        IndexReader indexes = IndexReader.read(connection, ids.keySet());
        List<Table> tables = new ArrayList<>();
        ids.forEach((oid, id) -> tables.add(new Table(
                id,
                columns.columns(oid),
                indexes.primaryKey(oid),
                indexes.uniqueKeys(oid),
                indexes.indexes(oid),
                estimatedRows.getOrDefault(oid, 0L))));
        return tables;
    }

    private void addForeignTables(List<String> unfollowed) throws SQLException {
        CatalogQuery.ofSchemas(
                connection,
                "foreign-tables.sql",
                schemas,
                row -> unfollowed.add("foreign table " + new TableId(row.getString(1), row.getString(2))
                        + ": its rows are another database's and are not copied"));
    }

    private void addLargeObjects(ColumnReader columns, List<String> unfollowed) throws SQLException {
        if (!holdsLargeObjects()) {
            return;
        }
        ids.forEach((oid, id) -> columns.largeObjectColumns(oid)
                .forEach(column -> unfollowed.add(id + "(" + column
                        + ") may hold numbers of large objects: the numbers are copied, the large objects are not")));
    }

    private boolean holdsLargeObjects() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata)")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
