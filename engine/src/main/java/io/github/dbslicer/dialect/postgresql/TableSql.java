package io.github.dbslicer.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * SQL for one table, from a row of {@code tables.sql} and those of its columns and checks.
 *
 * <p>A partition is made as a table of its own and attached, so that its columns keep their order, its constraints their names. A child
 * of other tables is made as their child where that gives its columns the order that they have, and otherwise becomes one once it is there.
 */
final class TableSql {
    private final CatalogRow table;
    private final List<String> parents;
    private final List<ColumnSql> columns;
    private final List<CatalogRow> checks;

    /**
     * @param parents quoted, in order
     * @param checks those that are not made apart
     */
    TableSql(CatalogRow table, List<String> parents, List<ColumnSql> columns, List<CatalogRow> checks) {
        this.table = table;
        this.parents = parents;
        this.columns = columns;
        this.checks = checks;
    }

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        statements.add(create());
        if (isChild()) {
            columns.stream()
                    .filter(column -> !column.isLocal())
                    .forEach(column -> statements.addAll(column.differences(name())));
        }
        columns.forEach(column -> statements.addAll(column.settings(name())));
        statements.addAll(replicaIdentity());
        statements.addAll(joins());
        return statements;
    }

    /** Whether all columns are declared though parents hand some down, which makes them the table's own too. */
    boolean makesColumnsItsOwn() {
        return hasParents() && !isPartition() && !isChild() && columns.stream().anyMatch(column -> !column.isLocal());
    }

    private String create() {
        Optional<String> key = table.optional("partition_key");
        return "CREATE " + (table.isTrue("unlogged") && key.isEmpty() ? "UNLOGGED " : "") + "TABLE " + name()
                + body()
                + (isChild() ? " INHERITS (" + String.join(", ", parents) + ")" : "")
                + key.map(by -> " PARTITION BY " + by).orElse("")
                + table.optional("access_method")
                        .filter(method -> !method.equals("heap"))
                        .map(method -> " USING " + PostgresNames.quote(method))
                        .orElse("")
                + table.optional("options")
                        .map(options -> " WITH (" + options + ")")
                        .orElse("");
    }

    private String body() {
        Optional<String> type = table.optional("of_type");
        if (type.isEmpty()) {
            return " (" + String.join(", ", elements(isChild() ? this::isOwn : any -> true)) + ")";
        }
        List<String> options = Stream.concat(
                        columns.stream().map(ColumnSql::options).filter(option -> !option.endsWith("WITH OPTIONS")),
                        checks.stream().map(TableSql::constraint))
                .toList();
        return " OF " + type.get() + (options.isEmpty() ? "" : " (" + String.join(", ", options) + ")");
    }

    private List<String> elements(Predicate<CatalogRow> declared) {
        List<String> elements = new ArrayList<>();
        columns.stream()
                .filter(column -> !isChild() || column.isLocal())
                .map(column -> isChild() ? column.localDeclaration() : column.declaration())
                .forEach(elements::add);
        checks.stream().filter(declared).map(TableSql::constraint).forEach(elements::add);
        return elements;
    }

    private boolean isOwn(CatalogRow check) {
        return check.isTrue("local");
    }

    private static String constraint(CatalogRow check) {
        return "CONSTRAINT " + check.text("quoted") + " " + check.text("definition");
    }

    private List<String> replicaIdentity() {
        return switch (table.text("replica_identity")) {
            case "f" -> List.of("ALTER TABLE ONLY " + name() + " REPLICA IDENTITY FULL");
            case "n" -> List.of("ALTER TABLE ONLY " + name() + " REPLICA IDENTITY NOTHING");
            default -> List.of();
        };
    }

    private List<String> joins() {
        if (isPartition()) {
            return List.of("ALTER TABLE ONLY " + parents.get(0) + " ATTACH PARTITION " + name() + " "
                    + table.text("partition_bound"));
        }
        return hasParents() && !isChild()
                ? parents.stream()
                        .map(parent -> "ALTER TABLE ONLY " + name() + " INHERIT " + parent)
                        .toList()
                : List.of();
    }

    private String name() {
        return table.text("quoted");
    }

    private boolean hasParents() {
        return !parents.isEmpty();
    }

    private boolean isPartition() {
        return table.optional("partition_bound").isPresent();
    }

    /** Servers before 16 refuse a child that says itself how a column of its parents' is generated. */
    private boolean isChild() {
        return hasParents()
                && !isPartition()
                && table.isTrue("columns_in_order")
                && columns.stream()
                        .noneMatch(column -> column.isGenerated() && column.isLocal() && column.isInherited());
    }
}
