package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.jdbc.PgConnection;

/**
 * The columns of tables. Their {@code type} is what SQL casts to, with its schema unless it is the system's own; their {@code charset} is the
 * collation, in SQL, where the type has one.
 */
final class ColumnReader {
    private final Map<Long, List<Column>> byTable = new LinkedHashMap<>();
    private final Map<Long, List<String>> largeObjects = new LinkedHashMap<>();

    private ColumnReader() {}

    /** @param tables their oids */
    static ColumnReader read(PgConnection connection, Collection<Long> tables) throws SQLException {
        ColumnReader reader = new ColumnReader();
        CatalogQuery.ofTables(connection, "columns.sql", tables, reader::add);
        return reader;
    }

    /** In the order of the table. */
    List<Column> columns(long table) {
        return byTable.getOrDefault(table, List.of());
    }

    /** The names of columns that may hold numbers of large objects. */
    List<String> largeObjectColumns(long table) {
        return largeObjects.getOrDefault(table, List.of());
    }

    private void add(ResultSet row) throws SQLException {
        long table = row.getLong(1);
        String name = row.getString(2);
        ValueKind kind = TypeKinds.of(row.getString(4), row.getBoolean(5));
        byTable.computeIfAbsent(table, first -> new ArrayList<>())
                .add(new Column(
                        name,
                        row.getString(3),
                        row.getString(10),
                        kind,
                        row.getString(6),
                        !row.getBoolean(7),
                        row.getBoolean(8)));
        if (row.getBoolean(9)) {
            largeObjects.computeIfAbsent(table, first -> new ArrayList<>()).add(name);
        }
    }
}
