package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables with their columns and checks. Defaults and checks that call functions, and checks that are not valid, are made apart. */
final class TablesReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        Map<String, List<CatalogRow>> columns = byTable(catalog.rows("columns.sql"));
        Map<String, List<CatalogRow>> checks = byTable(catalog.rows("checks.sql"));
        Map<String, List<CatalogRow>> parents = byTable(catalog.rows("parents.sql"));
        for (CatalogRow table : catalog.rows("tables.sql")) {
            String key = table.text("object");
            List<CatalogRow> tableChecks = checks.getOrDefault(key, List.of());
            TableSql sql = new TableSql(
                    table,
                    parents.getOrDefault(key, List.of()).stream()
                            .map(row -> row.text("quoted"))
                            .toList(),
                    columns.getOrDefault(key, List.of()).stream()
                            .map(ColumnSql::new)
                            .toList(),
                    tableChecks.stream().filter(check -> !isApart(check)).toList());
            addTable(table, sql, parts);
            columns.getOrDefault(key, List.of()).stream()
                    .filter(column -> column.isTrue("default_apart"))
                    .forEach(column -> addDefault(table, column, parts));
            tableChecks.forEach(check -> addCheck(table, check, parts));
        }
    }

    private static Map<String, List<CatalogRow>> byTable(List<CatalogRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.text("table")));
    }

    private static void addTable(CatalogRow table, TableSql sql, ScriptParts parts) {
        parts.add(new CatalogObject(table.address(), table.name(), Place.of(Phase.TABLE), sql.statements()));
        if (sql.makesColumnsItsOwn()) {
            parts.remark(
                    table.address(),
                    table.name()
                            + ": the columns and checks that it inherits are its own too, for only so they keep their order");
        }
        table.optional("tablespace")
                .ifPresent(tablespace -> parts.remark(
                        table.address(),
                        "tablespace " + tablespace + " of tables and indexes, which lie in the target's own",
                        table.text("name")));
    }

    private static boolean isApart(CatalogRow check) {
        return check.isTrue("apart") || !check.isTrue("valid");
    }

    private static void addDefault(CatalogRow table, CatalogRow column, ScriptParts parts) {
        String sql = "ALTER TABLE ONLY " + table.text("quoted") + " ALTER COLUMN " + column.text("quoted")
                + " SET DEFAULT " + column.text("default");
        parts.add(new CatalogObject(
                new ObjectAddress(CatalogIds.DEFAULTS, column.number("default_object")),
                new ObjectName("default", table.text("schema"), table.text("name") + "." + column.text("column_name")),
                Place.of(Phase.BEFORE_ROWS),
                List.of(sql),
                Set.of(table.address())));
    }

    private static void addCheck(CatalogRow table, CatalogRow check, ScriptParts parts) {
        if (isApart(check) && check.isTrue("local")) {
            addCheckOfItsOwn(table, check, parts);
        } else if (check.optional("parent_constraint").isPresent()) {
            String sql = "ALTER TABLE " + table.text("quoted") + " VALIDATE CONSTRAINT " + check.text("quoted");
            ObjectAddress handedOn = check.address("catalog", "parent_constraint");
            parts.add(new CatalogObject(
                    check.address(),
                    check.name(),
                    Place.of(Phase.AFTER_ROWS),
                    List.of(sql),
                    Set.of(table.address(), handedOn)));
        }
    }

    /** Handed on to the children of the table, which must be there for that. */
    private static void addCheckOfItsOwn(CatalogRow table, CatalogRow check, ScriptParts parts) {
        String sql = "ALTER TABLE " + table.text("quoted") + " ADD CONSTRAINT " + check.text("quoted") + " "
                + check.text("definition");
        Set<ObjectAddress> needs = new HashSet<>(check.relations("children"));
        needs.add(table.address());
        parts.add(new CatalogObject(
                check.address(),
                check.name(),
                Place.of(check.isTrue("valid") ? Phase.BEFORE_ROWS : Phase.AFTER_ROWS),
                List.of(sql),
                needs));
    }
}
