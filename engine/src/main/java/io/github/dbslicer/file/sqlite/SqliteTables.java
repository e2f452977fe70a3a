package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes of a source's tables those of a file. */
final class SqliteTables {
    /** SQLite as it comes opens no table with more. */
    private static final int MOST_COLUMNS = 2_000;

    private final FileContents contents;
    private final Remarks remarks;
    private final Map<TableId, SqliteTable> tables = new TreeMap<>();

    private SqliteTables(FileContents contents, Remarks remarks) {
        this.contents = contents;
        this.remarks = remarks;
    }

    /** @throws SliceException {@code TARGET_SCHEMA} where SQLite has no such table */
    static Map<TableId, SqliteTable> of(FileContents contents, Remarks remarks) {
        SqliteTables making = new SqliteTables(contents, remarks);
        Names names = new Names();
        contents.schema().tables().forEach(table -> making.add(table, names));
        contents.schema().tables().forEach(making::reference);
        return making.tables;
    }

    private void add(Table table, Names names) {
        String name = names.free(table.id().shortName());
        if (!name.equals(table.id().shortName())) {
            remarks.add("Table " + table + " is called " + name
                    + " in the file: SQLite does not tell upper from lower case in names, and keeps some to itself.");
        }
        List<SqliteColumn> columns = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Names columnNames = new Names();
        for (Column column : table.columns()) {
            if (column.generated()) {
                leftOut.add(column.name());
            } else {
                columns.add(column(table.id(), column, columnNames));
            }
        }
        if (!leftOut.isEmpty()) {
            remarks.add("The source computes " + table + "(" + String.join(", ", leftOut)
                    + ") itself: left out of the file.");
        }
        if (columns.size() > MOST_COLUMNS) {
            throw new SliceException(
                    ErrorCode.TARGET_SCHEMA,
                    "table " + table + " has " + columns.size() + " columns. SQLite holds at most " + MOST_COLUMNS
                            + " in a table: use another --format.");
        }
        tables.put(table.id(), new SqliteTable(table, name, columns, List.of()));
    }

    private SqliteColumn column(TableId table, Column column, Names names) {
        String name = names.free(column.name());
        if (!name.equals(column.name())) {
            remarks.add("Column " + column + " of table " + table + " is called " + name
                    + " in the file: SQLite does not tell upper from lower case in names.");
        }
        var type = contents.dialect().common(table, new Output.Value(column)).type();
        return new SqliteColumn(column, name, DeclaredType.of(column, type));
    }

    private void reference(Table table) {
        Set<String> known = new TreeSet<>();
        List<SqliteTable.Reference> references = new ArrayList<>();
        for (Relation relation : contents.relations()) {
            if (relation.child().equals(table.id()) && known.add(relation.toString())) {
                reference(relation, references);
            }
        }
        tables.computeIfPresent(table.id(), (id, made) -> made.with(references));
    }

    private void reference(Relation relation, List<SqliteTable.Reference> references) {
        SqliteTable child = tables.get(relation.child());
        SqliteTable parent = tables.get(relation.parent());
        boolean whole =
                relation.condition().isEmpty() && relation.parentCondition().isEmpty();
        if (child != null
                && parent != null
                && whole
                && child.has(relation.childColumns())
                && parent.has(relation.parentColumns())
                && isKey(parent.source(), relation.parentColumns())) {
            references.add(new SqliteTable.Reference(
                    child.names(relation.childColumns()), parent.name(), parent.names(relation.parentColumns())));
        } else if (relation.declared()) {
            remarks.add("The reference " + relation + " is not declared in the file: "
                    + (whole
                            ? "what it refers to is no key there."
                            : "it holds for a part of the rows, which SQLite cannot say."));
        }
    }

    private static boolean isKey(Table table, Collection<String> columns) {
        return table.primaryKey().filter(key -> isOver(key, columns)).isPresent()
                || table.uniqueKeys().stream().anyMatch(key -> isOver(key, columns));
    }

    private static boolean isOver(UniqueKey key, Collection<String> columns) {
        return key.columns().size() == columns.size() && columns.containsAll(key.columns());
    }
}
