package io.github.dbslicer.schema;

import java.util.List;
import java.util.Optional;

/**
 * A table of a database.
 *
 * @param columns in the order of the table
 * @param primaryKey empty where none is declared
 * @param uniqueKeys the declared ones besides the primary key
 * @param indexes the columns of every index, keys included, in the order of the index
 * @param estimatedRows by the server's statistics; 0 where unknown
 */
public record Table(
        TableId id,
        List<Column> columns,
        Optional<UniqueKey> primaryKey,
        List<UniqueKey> uniqueKeys,
        List<List<String>> indexes,
        long estimatedRows) {

    public Table {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
    }

    /** @throws IllegalArgumentException where there is no such column */
    public Column column(String name) {
        return findColumn(name).orElseThrow(() -> new IllegalArgumentException(id + " has no column " + name));
    }

    public Optional<Column> findColumn(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public List<Column> columns(List<String> names) {
        return names.stream().map(this::column).toList();
    }

    /** The columns whose values are written: all but the generated ones. */
    public List<Column> writableColumns() {
        return columns.stream().filter(column -> !column.generated()).toList();
    }

    /**
     * The columns that tell a row from every other: the primary key, else a unique key without nullable columns. Where there is neither,
     * every column; equal rows are then one identity.
     */
    public List<Column> identity() {
        if (primaryKey.isPresent()) {
            return columns(primaryKey.get().columns());
        }
        return uniqueKeys.stream()
                .map(key -> columns(key.columns()))
                .filter(key -> key.stream().noneMatch(Column::nullable))
                .findFirst()
                .orElse(columns);
    }

    /** Whether no key tells its rows apart. */
    public boolean keyless() {
        return primaryKey.isEmpty()
                && uniqueKeys.stream()
                        .allMatch(key -> columns(key.columns()).stream().anyMatch(Column::nullable));
    }

    /** Whether an index begins with these columns, in any order. */
    public boolean indexed(List<String> names) {
        return indexes.stream()
                .anyMatch(index -> index.size() >= names.size()
                        && index.subList(0, names.size()).containsAll(names));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
