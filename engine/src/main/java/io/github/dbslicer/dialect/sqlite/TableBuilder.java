package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.schema.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a table of what the catalog says. */
final class TableBuilder {
    private final CatalogTable table;
    private final ColumnCollations collations;

    private TableBuilder(CatalogTable table, ColumnCollations collations) {
        this.table = table;
        this.collations = collations;
    }

    static Table build(CatalogTable table, ColumnCollations collations, long estimatedRows) {
        TableBuilder builder = new TableBuilder(table, collations);
        Optional<UniqueKey> primaryKey = builder.primaryKey();
        return new Table(
                TableId.of(table.name()),
                table.columns().stream().map(builder::column).toList(),
                primaryKey,
                builder.uniqueKeys(primaryKey.isPresent()),
                builder.indexes(),
                estimatedRows);
    }

    /** A rowid holds integers only; every other column takes values of any type, whatever it declares. */
    private Column column(CatalogColumn column) {
        ValueKind kind = table.isRowidAlias(column) ? ValueKind.INTEGER : ValueKind.DYNAMIC;
        return new Column(column.name(), column.type(), kind, "", table.mayBeNull(column), column.generated());
    }

    /**
     * The primary key, where it tells every row apart. By a bug that SQLite keeps for compatibility, the columns of a primary key may
     * hold NULL unless they are NOT NULL, and then any number of rows may have the same key.
     */
    private Optional<UniqueKey> primaryKey() {
        List<CatalogColumn> columns = table.primaryKey();
        boolean tellsApart = !columns.isEmpty()
                && columns.stream().noneMatch(table::mayBeNull)
                && table.indexes().stream().filter(CatalogIndex::primaryKey).allMatch(collations::agreeWith);
        return tellsApart
                ? Optional.of(new UniqueKey(
                        "PRIMARY KEY", columns.stream().map(CatalogColumn::name).toList()))
                : Optional.empty();
    }

    /**
     * The unique indexes, a primary key that may hold NULL included. Not those over some of the rows or over expressions, nor those under
     * another collation than their columns': values that they tell apart may be equal in comparisons, and the other way round.
     */
    private List<UniqueKey> uniqueKeys(boolean hasPrimaryKey) {
        return table.indexes().stream()
                .filter(index -> index.unique() && !index.partial() && !index.hasExpressions())
                .filter(index -> !(hasPrimaryKey && index.primaryKey()))
                .filter(collations::agreeWith)
                .map(index -> new UniqueKey(index.name(), index.leadingColumns()))
                .toList();
    }

    private List<List<String>> indexes() {
        List<List<String>> indexes = new ArrayList<>();
        table.rowidAlias().ifPresent(alias -> indexes.add(List.of(alias.name())));
        table.indexes().stream()
                .filter(index -> !index.partial())
                .map(CatalogIndex::leadingColumns)
                .filter(columns -> !columns.isEmpty())
                .forEach(indexes::add);
        return indexes;
    }
}
