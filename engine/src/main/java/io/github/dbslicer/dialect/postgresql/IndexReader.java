package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.UniqueKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;

/** The keys and indexes of tables; partial ones and those that are not yet built are none. */
final class IndexReader {
    private final Map<Long, UniqueKey> primaryKeys = new HashMap<>();
    private final Map<Long, List<UniqueKey>> uniqueKeys = new HashMap<>();
    private final Map<Long, List<List<String>>> indexes = new HashMap<>();

    private IndexReader() {}

    /** @param tables their oids */
    static IndexReader read(PgConnection connection, Collection<Long> tables) throws SQLException {
        IndexReader reader = new IndexReader();
        CatalogQuery.ofTables(connection, "indexes.sql", tables, reader::add);
        return reader;
    }

    Optional<UniqueKey> primaryKey(long table) {
        return Optional.ofNullable(primaryKeys.get(table));
    }

    /** Those besides the primary key that are over whole columns. */
    List<UniqueKey> uniqueKeys(long table) {
        return uniqueKeys.getOrDefault(table, List.of());
    }

    /** The columns by which each index finds equal values, up to an expression in it. */
    List<List<String>> indexes(long table) {
        return indexes.getOrDefault(table, List.of());
    }

    private void add(ResultSet row) throws SQLException {
        long table = row.getLong(1);
        List<String> columns = CatalogQuery.texts(row, 6);
        if (row.getBoolean(3)) {
            primaryKeys.put(table, new UniqueKey(row.getString(2), columns));
        } else if (row.getBoolean(4) && columns.stream().allMatch(column -> column != null)) {
            uniqueKeys.computeIfAbsent(table, first -> new ArrayList<>()).add(new UniqueKey(row.getString(2), columns));
        }
        if (row.getBoolean(5)) {
            addIndex(table, columns, (Boolean[]) row.getArray(7).getArray());
        }
    }

    private void addIndex(long table, List<String> columns, Boolean[] comparing) {
        int usable = Arrays.asList(comparing).indexOf(false);
        List<String> found = usable < 0 ? columns : columns.subList(0, usable);
        if (!found.isEmpty()) {
            indexes.computeIfAbsent(table, first -> new ArrayList<>()).add(List.copyOf(found));
        }
    }
}
