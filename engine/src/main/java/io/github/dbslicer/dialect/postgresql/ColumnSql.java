package io.github.dbslicer.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;

/** SQL for one column of a table, from a row of {@code columns.sql}. */
final class ColumnSql {
    private final CatalogRow column;

    ColumnSql(CatalogRow column) {
        this.column = column;
    }

    String name() {
        return column.text("quoted");
    }

    /** Whether it is declared by the table itself, not only handed down by a parent. */
    boolean isLocal() {
        return column.isTrue("local");
    }

    boolean isGenerated() {
        return !column.text("generated").isEmpty();
    }

    boolean isInherited() {
        return column.isTrue("inherited");
    }

    /** The whole declaration. */
    String declaration() {
        return declaration(column.isTrue("not_null"));
    }

    /** The declaration of what a child says of its own, where its parents say the rest. */
    String localDeclaration() {
        return declaration(column.isTrue("not_null") && column.isTrue("not_null_local"));
    }

    /** What a table of a type may add to a column of that; the bare name where it adds nothing. */
    String options() {
        return name() + " WITH OPTIONS" + constraints(column.isTrue("not_null"));
    }

    private String declaration(boolean notNull) {
        return name() + " " + column.text("type")
                + column.optional("collation").map(name -> " COLLATE " + name).orElse("") + constraints(notNull);
    }

    private String constraints(boolean notNull) {
        return value() + identity() + (notNull ? notNull() : "");
    }

    private String value() {
        String kind = column.text("generated");
        if (!kind.isEmpty()) {
            return " GENERATED ALWAYS AS (" + column.text("default") + ") " + (kind.equals("s") ? "STORED" : "VIRTUAL");
        }
        return column.isTrue("default_apart")
                ? ""
                : column.optional("default").map(value -> " DEFAULT " + value).orElse("");
    }

    /** Partitions have none of their own from 17 on: the parent's serves them. */
    private String identity() {
        return column.optional("identity_sequence")
                .map(options -> " GENERATED " + column.text("identity") + " AS IDENTITY (" + options + ")")
                .orElse("");
    }

    private String notNull() {
        return column.optional("not_null_name")
                        .map(name -> " CONSTRAINT " + name)
                        .orElse("") + " NOT NULL" + (column.isTrue("not_null_alone") ? " NO INHERIT" : "");
    }

    /** What a child that takes a column over from its parents has differently. */
    List<String> differences(String table) {
        List<String> differences = new ArrayList<>();
        if (!isGenerated() && column.optional("default").isPresent() && !column.isTrue("default_apart")) {
            differences.add(alter(table, "SET DEFAULT " + column.text("default")));
        } else if (!isGenerated() && column.isTrue("parent_has_default")) {
            differences.add(alter(table, "DROP DEFAULT"));
        }
        if (column.isTrue("not_null") && column.isTrue("not_null_local")) {
            differences.add(column.optional("not_null_name")
                    .map(name -> "ALTER TABLE ONLY " + table + " ADD CONSTRAINT " + name + " NOT NULL " + name())
                    .orElse(alter(table, "SET NOT NULL")));
        }
        return differences;
    }

    /** What no declaration says. */
    List<String> settings(String table) {
        List<String> settings = new ArrayList<>();
        column.optional("storage").ifPresent(storage -> settings.add(alter(table, "SET STORAGE " + storage)));
        column.optional("compression")
                .ifPresent(compression -> settings.add(alter(table, "SET COMPRESSION " + compression)));
        column.optional("statistics").ifPresent(target -> settings.add(alter(table, "SET STATISTICS " + target)));
        column.optional("options").ifPresent(options -> settings.add(alter(table, "SET (" + options + ")")));
        return settings;
    }

    private String alter(String table, String action) {
        return "ALTER TABLE ONLY " + table + " ALTER COLUMN " + name() + " " + action;
    }
}
