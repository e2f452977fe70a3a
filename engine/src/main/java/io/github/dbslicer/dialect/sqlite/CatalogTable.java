package io.github.dbslicer.dialect.sqlite;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An ordinary table as SQLite's catalog has it.
 *
 * @param columns in the order of the table
 */
record CatalogTable(
        Shape shape, List<CatalogColumn> columns, List<CatalogIndex> indexes, List<CatalogForeignKey> foreignKeys) {

    /**
     * What a definition says of the table as a whole.
     *
     * @param sql the definition itself
     */
    record Shape(String name, boolean withoutRowid, boolean strict, String sql) {}

    CatalogTable {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
    }

    String name() {
        return shape.name();
    }

    /** The declared primary key in its own order; empty where there is none. Its columns may hold NULL. */
    List<CatalogColumn> primaryKey() {
        return columns.stream()
                .filter(column -> column.keyPosition() > 0)
                .sorted(Comparator.comparing(CatalogColumn::keyPosition))
                .toList();
    }

    Optional<CatalogColumn> findColumn(String name) {
        return columns.stream()
                .filter(column -> Names.same(column.name(), name))
                .findFirst();
    }

    /**
     * The column that is another name of the rowid: an INTEGER PRIMARY KEY, which has no index of its own. INTEGER PRIMARY KEY DESC has
     * one, by a quirk that SQLite keeps for compatibility, and is an ordinary column.
     */
    Optional<CatalogColumn> rowidAlias() {
        List<CatalogColumn> key = primaryKey();
        boolean alias =
                key.size() == 1 && !shape.withoutRowid() && indexes.stream().noneMatch(CatalogIndex::primaryKey);
        return alias ? Optional.of(key.get(0)) : Optional.empty();
    }

    boolean isRowidAlias(CatalogColumn column) {
        return rowidAlias().filter(column::equals).isPresent();
    }

    /** SQLite lets the columns of most primary keys hold NULL. */
    boolean mayBeNull(CatalogColumn column) {
        return !column.notNull() && !isRowidAlias(column);
    }
}
