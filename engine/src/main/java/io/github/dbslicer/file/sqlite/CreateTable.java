package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statement that makes a table. */
final class CreateTable {
    /** What stands for no columns at all, which SQLite's tables cannot have. */
    static final String NO_COLUMN = "(no column)";

    private CreateTable() {}

    static String sql(SqliteTable table) {
        List<String> parts = new ArrayList<>();
        Optional<List<String>> primaryKey = primaryKey(table);
        for (SqliteColumn column : table.columns()) {
            boolean alone = primaryKey.filter(List.of(column.name())::equals).isPresent();
            parts.add(column(column, alone));
        }
        if (parts.isEmpty()) {
            parts.add(Names.quote(NO_COLUMN));
        }
        primaryKey
                .filter(columns -> columns.size() > 1)
                .ifPresent(columns -> parts.add("PRIMARY KEY (" + Names.quoteAll(columns) + ")"));
        table.references().forEach(reference -> parts.add(reference.sql()));
        return "CREATE TABLE " + Names.quote(table.name()) + " (\n  " + String.join(",\n  ", parts) + "\n)";
    }

    private static Optional<List<String>> primaryKey(SqliteTable table) {
        return table.source()
                .primaryKey()
                .map(UniqueKey::columns)
                .filter(table::has)
                .map(table::names);
    }

    /** What the column's type was in the source stands beside it as a comment, which SQLite keeps. */
    private static String column(SqliteColumn column, boolean primaryKey) {
        String sourceType = column.source().type().replaceAll("[*]/|\\p{Cntrl}", "?");
        boolean told = !sourceType.isEmpty() && !sourceType.equalsIgnoreCase(column.type());
        return Names.quote(column.name())
                + (column.type().isEmpty() ? "" : " " + column.type())
                + (told ? " /* " + sourceType + " */" : "")
                + (column.source().nullable() ? "" : " NOT NULL")
                + (primaryKey ? " PRIMARY KEY" : "");
    }
}
