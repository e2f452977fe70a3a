package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that create and fill a generated database. */
final class TestSql {
    private final TestDatabases databases;
    private final SqlForm form;
    private final TestDatabase database;

    TestSql(TestDatabases databases, SqlForm form, TestDatabase database) {
        this.databases = databases;
        this.form = form;
        this.database = database;
    }

    List<String> create() {
        return database.tables().stream().map(this::create).toList();
    }

    List<String> fill() {
        return database.tables().stream()
                .filter(table -> !database.rows(table).isEmpty())
                .map(this::fill)
                .toList();
    }

    private String create(TestTable table) {
        List<String> parts = new ArrayList<>();
        parts.add(TestColumn.NUMBER + " INTEGER NOT NULL");
        parts.add(TestColumn.KIND + " " + form.columnType(KeyType.TEXT));
        table.columns()
                .forEach(column -> parts.add(databases.quote(column.name()) + " " + form.columnType(column.type())
                        + (column.nullable() ? " NULL" : " NOT NULL")));
        if (table.hasRemainder()) {
            parts.add(TestColumn.REMAINDER + " INTEGER GENERATED ALWAYS AS (" + TestColumn.NUMBER + " % "
                    + TestColumn.REMAINDER_OF + ") " + table.remainder());
        }
        if (!table.primaryKey().isEmpty()) {
            parts.add("PRIMARY KEY " + list(table.primaryKey()));
        }
        table.uniqueKeys().forEach(key -> parts.add("UNIQUE " + list(key)));
        database.relations().stream()
                .filter(relation -> relation.declared() && relation.child().equals(table))
                .forEach(relation -> parts.add("FOREIGN KEY " + list(relation.childColumns()) + " REFERENCES "
                        + databases.quote(relation.parent().name()) + " " + list(relation.parentColumns())));
        return "CREATE TABLE " + databases.quote(table.name()) + " (" + String.join(", ", parts) + ") "
                + form.tableSuffix(table);
    }

    private String fill(TestTable table) {
        List<String> names = new ArrayList<>(List.of(TestColumn.NUMBER, TestColumn.KIND));
        table.columns().forEach(column -> names.add(column.name()));
        return "INSERT INTO " + databases.quote(table.name()) + " " + list(names) + " VALUES "
                + database.rows(table).stream().map(row -> values(table, row)).collect(Collectors.joining(", "));
    }

    private String values(TestTable table, TestRow row) {
        List<String> values = new ArrayList<>();
        values.add(Integer.toString(row.number()));
        values.add(value(row, TestColumn.KIND, KeyType.TEXT));
        table.columns().forEach(column -> values.add(value(row, column.name(), column.type())));
        return "(" + String.join(", ", values) + ")";
    }

    private static String value(TestRow row, String column, KeyType type) {
        return row.value(column).map(value -> SqlForm.literal(type, value)).orElse("NULL");
    }

    private String list(List<String> names) {
        return names.stream().map(databases::quote).collect(Collectors.joining(", ", "(", ")"));
    }
}
