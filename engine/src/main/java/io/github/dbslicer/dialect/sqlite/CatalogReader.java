package io.github.dbslicer.dialect.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConnection;

/** Reads the catalog through SQLite's pragmas, all at one moment. */
final class CatalogReader {
    private static final int GENERATED_VIRTUAL = 2;
    private static final int GENERATED_STORED = 3;

    private final SQLiteConnection connection;

    CatalogReader(SQLiteConnection connection) {
        this.connection = connection;
    }

    /** The ordinary tables, in the order in which they were created. Virtual tables and what they keep their rows in are none. */
    List<CatalogTable> read() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SAVEPOINT dbslicer_catalog");
            try {
                return readTables();
            } finally {
                statement.execute("RELEASE dbslicer_catalog");
            }
        }
    }

    private List<CatalogTable> readTables() throws SQLException {
        Map<String, List<CatalogColumn>> columns = grouped("columns.sql", CatalogReader::column);
        Map<String, List<CatalogIndex>> indexes = indexes();
        Map<String, List<CatalogForeignKey>> foreignKeys = foreignKeys();
        List<CatalogTable> tables = new ArrayList<>();
        for (TableRow row : rows("tables.sql", TableRow::of)) {
            if (row.type().equals("table")) {
                String name = row.shape().name();
                tables.add(new CatalogTable(
                        row.shape(),
                        columns.getOrDefault(name, List.of()),
                        indexes.getOrDefault(name, List.of()),
                        foreignKeys.getOrDefault(name, List.of())));
            }
        }
        return tables;
    }

    /** The names of the virtual tables, in the order in which they were created. */
    List<String> virtualTables() throws SQLException {
        return rows("tables.sql", TableRow::of).stream()
                .filter(row -> row.type().equals("virtual"))
                .map(row -> row.shape().name())
                .toList();
    }

    private record TableRow(String type, CatalogTable.Shape shape) {
        static TableRow of(ResultSet row) throws SQLException {
            return new TableRow(
                    row.getString(2),
                    new CatalogTable.Shape(row.getString(1), row.getBoolean(3), row.getBoolean(4), row.getString(5)));
        }
    }

    private static CatalogColumn column(ResultSet row) throws SQLException {
        int hidden = row.getInt(6);
        boolean generated = hidden == GENERATED_VIRTUAL || hidden == GENERATED_STORED;
        return new CatalogColumn(
                row.getString(2), row.getString(3), row.getBoolean(4), row.getInt(5), generated, row.getBoolean(7));
    }

    private Map<String, List<CatalogIndex>> indexes() throws SQLException {
        Map<String, Map<String, CatalogIndex>> byTable = new LinkedHashMap<>();
        forEach(
                "indexes.sql",
                row -> byTable.computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>())
                        .merge(row.getString(2), index(row), CatalogReader::join));
        Map<String, List<CatalogIndex>> lists = new LinkedHashMap<>();
        byTable.forEach((table, indexes) -> lists.put(table, List.copyOf(indexes.values())));
        return lists;
    }

    private static CatalogIndex index(ResultSet row) throws SQLException {
        return new CatalogIndex(
                row.getString(2),
                row.getBoolean(3),
                row.getString(4).equals("pk"),
                row.getBoolean(5),
                List.of(new CatalogIndex.Part(Optional.ofNullable(row.getString(6)), row.getString(7))));
    }

    private static CatalogIndex join(CatalogIndex a, CatalogIndex b) {
        List<CatalogIndex.Part> parts = new ArrayList<>(a.parts());
        parts.addAll(b.parts());
        return new CatalogIndex(a.name(), a.unique(), a.primaryKey(), a.partial(), parts);
    }

    private Map<String, List<CatalogForeignKey>> foreignKeys() throws SQLException {
        Map<String, Map<Integer, CatalogForeignKey>> byTable = new LinkedHashMap<>();
        forEach(
                "foreign-keys.sql",
                row -> byTable.computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>())
                        .merge(row.getInt(2), foreignKey(row), CatalogReader::join));
        Map<String, List<CatalogForeignKey>> lists = new LinkedHashMap<>();
        byTable.forEach((table, keys) -> lists.put(table, List.copyOf(keys.values())));
        return lists;
    }

    private static CatalogForeignKey foreignKey(ResultSet row) throws SQLException {
        List<String> parentColumns =
                Optional.ofNullable(row.getString(5)).map(List::of).orElse(List.of());
        return new CatalogForeignKey(row.getString(3), List.of(row.getString(4)), parentColumns);
    }

    private static CatalogForeignKey join(CatalogForeignKey a, CatalogForeignKey b) {
        List<String> columns = new ArrayList<>(a.columns());
        columns.addAll(b.columns());
        List<String> parentColumns = new ArrayList<>(a.parentColumns());
        parentColumns.addAll(b.parentColumns());
        return new CatalogForeignKey(a.parent(), columns, parentColumns);
    }

    private <T> Map<String, List<T>> grouped(String resource, RowMapper<T> mapper) throws SQLException {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        forEach(
                resource,
                row -> groups.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(mapper.map(row)));
        return groups;
    }

    private <T> List<T> rows(String resource, RowMapper<T> mapper) throws SQLException {
        List<T> all = new ArrayList<>();
        forEach(resource, row -> all.add(mapper.map(row)));
        return all;
    }

    private void forEach(String resource, RowConsumer consumer) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read(resource))) {
            while (row.next()) {
                consumer.accept(row);
            }
        }
    }

    private interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}
