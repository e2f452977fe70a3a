package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.SqlTemplate;
import io.github.dbslicer.schema.Column;
import java.util.stream.Collectors;

/** The expressions that are selected. Their text is that of the column's type, whatever the search path. */
final class OutputSql {
    private final SourceTable table;

    OutputSql(SourceTable table) {
        this.table = table;
    }

    /** The expressions of a projection with commas between them. */
    String list(Projection projection) {
        return projection.outputs().stream().map(this::expression).collect(Collectors.joining(", "));
    }

    /** The user's SQL with the placeholders filled in, between parentheses. */
    String enclose(String sql) {
        // The line break ends a comment that the user's SQL may end with.
        return "(" + SqlTemplate.expand(sql, table.name()) + "\n)";
    }

    private String expression(Output output) {
        if (output instanceof Output.Value value) {
            return value(value.column());
        }
        if (output instanceof Output.Mask mask) {
            return "CAST(" + enclose(mask.expression()) + " AS " + maskType(mask.column()) + ")";
        }
        return "CASE WHEN " + enclose(((Output.Condition) output).expression()) + " THEN 1 ELSE 0 END";
    }

    private String value(Column column) {
        String name = table.column(column);
        return switch (table.type(column).systemName()) {
            case "regclass" -> identity(name, "pg_class");
            case "regtype" -> identity(name, "pg_type");
            case "regprocedure" -> identity(name, "pg_proc");
            case "regoperator" -> identity(name, "pg_operator");
            case "regconfig" -> identity(name, "pg_ts_config");
            case "regdictionary" -> identity(name, "pg_ts_dict");
            case "regcollation" -> identity(name, "pg_collation");
            case "regproc" -> qualified(name, "pg_proc", "pro");
            case "regoper" -> qualified(name, "pg_operator", "opr");
            default -> name;
        };
    }

    /**
     * The type that a mask's result is made one of. Casting to a type with a length cuts off what is too long; without it, the target refuses
     * what does not fit.
     */
    private String maskType(Column column) {
        SourceTable.BaseType type = table.type(column);
        return switch (type.systemName()) {
            case "varchar", "bpchar", "bit", "varbit", "_varchar", "_bpchar", "_bit", "_varbit" -> type.name();
            default -> type.limited();
        };
    }

    /** The text form of an object's number leaves out the schema where the search path finds the object without it. */
    private static String identity(String name, String catalog) {
        return "CASE " + name + "::pg_catalog.oid WHEN 0 THEN '-' ELSE COALESCE((SELECT dbslicer_object.identity"
                + " FROM pg_catalog.pg_identify_object('pg_catalog." + catalog + "'::pg_catalog.regclass, " + name
                + "::pg_catalog.oid, 0) AS dbslicer_object), " + name + "::pg_catalog.oid::pg_catalog.text) END";
    }

    private static String qualified(String name, String catalog, String prefix) {
        String objectName =
                prefix.equals("opr") ? "dbslicer_object.oprname" : "pg_catalog.quote_ident(dbslicer_object.proname)";
        return "CASE " + name
                + "::pg_catalog.oid WHEN 0 THEN '-' ELSE COALESCE((SELECT pg_catalog.quote_ident(dbslicer_schema.nspname)"
                + " || '.' || " + objectName + " FROM pg_catalog." + catalog
                + " AS dbslicer_object JOIN pg_catalog.pg_namespace AS dbslicer_schema ON dbslicer_schema.oid = dbslicer_object."
                + prefix
                + "namespace WHERE dbslicer_object.oid = " + name + "::pg_catalog.oid), " + name
                + "::pg_catalog.oid::pg_catalog.text) END";
    }
}
