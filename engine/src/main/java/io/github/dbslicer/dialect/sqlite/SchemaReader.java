package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConnection;

/** Makes of the catalog what the engine knows of tables and relations. */
final class SchemaReader {
    private final SQLiteConnection connection;

    SchemaReader(SQLiteConnection connection) {
        this.connection = connection;
    }

    DatabaseSchema read() throws SQLException {
        List<CatalogTable> catalog = new CatalogReader(connection).read();
        RowEstimates estimates = RowEstimates.read(connection);
        List<Table> tables = new ArrayList<>();
        for (CatalogTable table : catalog) {
            tables.add(TableBuilder.build(table, ColumnCollations.of(table), estimates.rows(table)));
        }
        List<Relation> relations = new ArrayList<>();
        List<String> unfollowed = new ArrayList<>();
        new RelationFinder(catalog).find(relations, unfollowed);
        return DatabaseSchema.of(tables, relations, unfollowed);
    }
}
