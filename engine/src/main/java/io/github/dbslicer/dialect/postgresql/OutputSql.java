package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.SqlTemplate;
import io.github.dbslicer.schema.Column;
import java.util.Optional;
import java.util.stream.Collectors;

/** The expressions that are selected. Their text is that of the column's type, whatever the search path. */
final class OutputSql {
    private static final String ELEMENT = "dbslicer_elements.value";

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
        if (output instanceof Output.Plain plain) {
            return value(plain.column());
        }
        if (output instanceof Output.Original original) {
            return value(original.column());
        }
        if (output instanceof Output.Mask mask) {
            return "CAST(" + enclose(mask.expression()) + " AS " + maskType(mask.column()) + ")";
        }
        return "CASE WHEN " + enclose(((Output.Condition) output).expression()) + " THEN 1 ELSE 0 END";
    }

    private String value(Column column) {
        String name = table.column(column);
        String type = table.type(column).systemName();
        if (type.equals("xml") || type.equals("_xml")) {
            // Its own text form leaves out the declaration, which it holds.
            return name + "::pg_catalog.text" + (type.equals("_xml") ? "[]" : "");
        }
        return type.startsWith("_reg")
                ? object(type.substring(1), ELEMENT)
                        .map(element -> array(name, element))
                        .orElse(name)
                : object(type, name).orElse(name);
    }

    /** The name of an object whose number a value is; empty where its text form is never without the schema, or none has one. */
    private static Optional<String> object(String type, String value) {
        return Optional.ofNullable(
                switch (type) {
                    case "regclass" -> identity(value, "pg_class");
                    case "regtype" -> identity(value, "pg_type");
                    case "regprocedure" -> identity(value, "pg_proc");
                    case "regoperator" -> identity(value, "pg_operator");
                    case "regconfig" -> identity(value, "pg_ts_config");
                    case "regdictionary" -> identity(value, "pg_ts_dict");
                    case "regcollation" -> identity(value, "pg_collation");
                    case "regproc" -> qualified(value, "pg_proc", "pro");
                    case "regoper" -> qualified(value, "pg_operator", "opr");
                    default -> null;
                });
    }

    /** One of several dimensions stays as it is: nobody has such, and there is no SQL that takes it apart and puts it together. */
    private static String array(String name, String element) {
        return "CASE pg_catalog.array_ndims(" + name + ") WHEN 1 THEN (SELECT '[' || pg_catalog.array_lower(" + name
                + ", 1) || ':' || pg_catalog.array_upper(" + name + ", 1) || ']=' || (pg_catalog.array_agg(" + element
                + " ORDER BY dbslicer_elements.place))::pg_catalog.text FROM pg_catalog.unnest(" + name
                + ") WITH ORDINALITY AS dbslicer_elements(value, place)) ELSE " + name + "::pg_catalog.text END";
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

    /**
     * The text form of an object's number leaves out the schema where the search path finds the object without it. Of numbers that are no
     * object's, 13 does not let itself be asked for a name.
     */
    private static String identity(String name, String catalog) {
        return "CASE " + name
                + "::pg_catalog.oid WHEN 0 THEN '0' ELSE COALESCE((SELECT dbslicer_name.identity FROM pg_catalog."
                + catalog + " AS dbslicer_object CROSS JOIN LATERAL pg_catalog.pg_identify_object('pg_catalog."
                + catalog
                + "'::pg_catalog.regclass, dbslicer_object.oid, 0) AS dbslicer_name WHERE dbslicer_object.oid = "
                + name + "::pg_catalog.oid), " + name + "::pg_catalog.oid::pg_catalog.text) END";
    }

    private static String qualified(String name, String catalog, String prefix) {
        String objectName =
                prefix.equals("opr") ? "dbslicer_object.oprname" : "pg_catalog.quote_ident(dbslicer_object.proname)";
        return "CASE " + name
                + "::pg_catalog.oid WHEN 0 THEN '0' ELSE COALESCE((SELECT pg_catalog.quote_ident(dbslicer_schema.nspname)"
                + " || '.' || " + objectName + " FROM pg_catalog." + catalog
                + " AS dbslicer_object JOIN pg_catalog.pg_namespace AS dbslicer_schema ON dbslicer_schema.oid = dbslicer_object."
                + prefix
                + "namespace WHERE dbslicer_object.oid = " + name + "::pg_catalog.oid), " + name
                + "::pg_catalog.oid::pg_catalog.text) END";
    }
}
