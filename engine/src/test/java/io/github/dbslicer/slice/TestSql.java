package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.NewTable;
import io.github.dbslicer.dialect.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that create and fill a generated database. */
final class TestSql {
    private final TestDatabases databases;
    private final SqlForm form;
    private final TestDatabase database;
    private final References references;

    TestSql(TestDatabases databases, SqlForm form, TestDatabase database) {
        this.databases = databases;
        this.form = form;
        this.database = database;
        this.references = new References(form::equality);
    }

    List<String> create() {
        List<String> statements = new ArrayList<>(form.beforeTables());
        statements.addAll(
                databases.create(database.tables().stream().map(this::newTable).toList()));
        for (TestTable table : database.tables()) {
            table.layout()
                    .partitionedBy()
                    .map(by -> new PartitionSql(table, databases.quote(by), columns(table), databases::quote))
                    .ifPresent(partitions -> statements.addAll(partitions.statements()));
        }
        return statements;
    }

    List<String> fill() {
        return database.tables().stream()
                .filter(table -> !database.rows(table).isEmpty())
                .map(this::fill)
                .toList();
    }

    private NewTable newTable(TestTable table) {
        List<String> parts = new ArrayList<>(columns(table));
        if (!table.primaryKey().isEmpty()) {
            parts.add("PRIMARY KEY " + list(table.primaryKey()));
        }
        table.uniqueKeys().forEach(key -> parts.add("UNIQUE " + list(key)));
        List<String> foreignKeys = database.relations().stream()
                .filter(relation -> relation.declared() && relation.child().equals(table))
                .map(this::foreignKey)
                .toList();
        return new NewTable(table.sqlName(databases::quote), parts, foreignKeys, suffix(table));
    }

    private List<String> columns(TestTable table) {
        List<String> columns = new ArrayList<>();
        columns.add(TestColumn.NUMBER + " " + form.numberType(table));
        columns.add(TestColumn.KIND + " " + form.columnType(new TestColumn(TestColumn.KIND, KeyType.TEXT, true)));
        table.columns()
                .forEach(column -> columns.add(databases.quote(column.name()) + " " + form.columnType(column)
                        + (column.nullable() ? " NULL" : " NOT NULL")));
        // Old servers have heirs of a computed column inherit it, or not have it.
        if (table.hasRemainder() && table.layout().inherits().isEmpty()) {
            columns.add(TestColumn.REMAINDER + " INTEGER GENERATED ALWAYS AS (" + TestColumn.NUMBER + " % "
                    + TestColumn.REMAINDER_OF + ") " + form.computed(table));
        }
        return columns;
    }

    private String foreignKey(TestRelation relation) {
        List<TestRow> parents = database.rows(relation.parent());
        boolean orphans = database.rows(relation.child()).stream()
                .anyMatch(child -> references.isOrphan(relation, child, parents));
        return "FOREIGN KEY " + list(relation.childColumns()) + " REFERENCES "
                + relation.parent().sqlName(databases::quote) + " " + list(relation.parentColumns())
                + form.referenceSuffix(relation, orphans);
    }

    private String suffix(TestTable table) {
        TestLayout layout = table.layout();
        return layout.inherits()
                        .map(parent -> "INHERITS (" + parent.sqlName(databases::quote) + ") ")
                        .orElse("")
                + layout.partitionedBy()
                        .map(by -> "PARTITION BY RANGE (" + databases.quote(by) + ") ")
                        .orElse("")
                + form.tableSuffix(table);
    }

    private String fill(TestTable table) {
        List<String> names = new ArrayList<>(List.of(TestColumn.NUMBER, TestColumn.KIND));
        table.columns().forEach(column -> names.add(column.name()));
        return "INSERT INTO " + table.sqlName(databases::quote) + " " + list(names) + " " + form.insertOption()
                + " VALUES "
                + database.rows(table).stream().map(row -> values(table, row)).collect(Collectors.joining(", "));
    }

    private String values(TestTable table, TestRow row) {
        List<String> values = new ArrayList<>();
        values.add(Integer.toString(row.number()));
        values.add(value(row, TestColumn.KIND, KeyType.TEXT));
        table.columns().forEach(column -> values.add(value(row, column.name(), column.type())));
        return "(" + String.join(", ", values) + ")";
    }

    private String value(TestRow row, String column, KeyType type) {
        return row.value(column).map(value -> form.literal(type, value)).orElse("NULL");
    }

    private String list(List<String> names) {
        return names.stream().map(databases::quote).collect(Collectors.joining(", ", "(", ")"));
    }
}
