package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.SqlTemplate;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The expressions that are selected. Their text is the wire form of values: what {@link MySqlLiterals} renders as keys, and what is loaded
 * into a target. The server's own text form, apart from
 *
 * <ul>
 *   <li>{@code FLOAT}: all digits, as the {@code DOUBLE} that equals it
 *   <li>{@code TIMESTAMP}: in UTC
 *   <li>{@code BIT}: a decimal number
 *   <li>{@code ENUM} with an empty member: a text of its own for the value that is no member
 *   <li>masks of text and JSON columns, and text that is to be masked: in utf8mb4
 * </ul>
 */
final class OutputSql {
    private static final Set<String> UTF_8 = Set.of("utf8mb4", "utf8mb3", "ascii");

    private OutputSql() {}

    /** The expressions of a projection with commas between them. */
    static String list(Projection projection) {
        String table = MySqlNames.quote(projection.table().id());
        return projection.outputs().stream()
                .map(output -> expression(output, table))
                .collect(Collectors.joining(", "));
    }

    /** A column's value. */
    static String value(Column column) {
        String name = MySqlNames.quote(column);
        return switch (MySqlTypes.base(column)) {
            // The text form of FLOAT has 6 digits; times 1e0 makes a DOUBLE of it, whose text form has all, and keeps
            // -0.
            case "float" -> name + "*1e0";
            case "bit" -> name + "+0";
            // Driver 4.0.0 does not know the type of MySQL 9 by its number.
            case "vector" -> "CAST(" + name + " AS BINARY)";
            case "timestamp" -> utc(name, MySqlTypes.fraction(column));
            case "enum" -> EmptyMember.of(column) ? EmptyMember.output(name) : name;
            default -> name;
        };
    }

    /** The user's SQL with the placeholders filled in, between parentheses. */
    static String enclose(String sql, String quotedTable) {
        // The line break ends a comment that the user's SQL may end with.
        return "(" + SqlTemplate.expand(sql, quotedTable) + "\n)";
    }

    static String expression(Output output, String table) {
        if (output instanceof Output.Value value) {
            return value(value.column());
        }
        if (output instanceof Output.Plain plain) {
            return plain(plain.column());
        }
        if (output instanceof Output.Original original) {
            return original(original.column());
        }
        if (output instanceof Output.Mask mask) {
            return mask(mask.column(), enclose(mask.expression(), table));
        }
        return enclose(((Output.Condition) output).expression(), table) + " IS TRUE";
    }

    private static String plain(Column column) {
        if (column.kind() == ValueKind.TEXT && !column.charset().isEmpty()) {
            return "CONVERT(" + value(column) + " USING utf8mb4)";
        }
        ColumnType type = ColumnType.parse(column.type());
        boolean fractional = type.is("decimal") && type.number(1, 0) > 0
                || type.is("time", "datetime", "timestamp") && type.number(0, 0) > 0;
        return fractional ? "TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM " + value(column) + "))" : value(column);
    }

    /** Text in UTF-8, which bytes of some character sets are as they stand. */
    private static String original(Column column) {
        boolean converted = column.kind() == ValueKind.TEXT
                && !column.charset().isEmpty()
                && !UTF_8.contains(CharacterSets.canonical(column.charset()));
        return converted ? "CONVERT(" + value(column) + " USING utf8mb4)" : value(column);
    }

    private static String mask(Column column, String expression) {
        if (column.kind() == ValueKind.TEXT && !column.charset().isEmpty()) {
            return "CONVERT(" + expression + " USING utf8mb4)";
        }
        return switch (MySqlTypes.base(column)) {
            case "json" -> "CONVERT(" + expression + " USING utf8mb4)";
            case "bit" -> expression + "+0";
            case "timestamp" -> "CONVERT_TZ(" + expression + ", @@SESSION.time_zone, '+00:00')";
            default -> expression;
        };
    }

    /**
     * Neither the session's zone nor the hour that is repeated when summer ends has a part in it, as with CONVERT_TZ. The zero timestamp
     * counts as second 0, which no other TIMESTAMP has.
     */
    private static String utc(String name, int fraction) {
        String zero = "0000-00-00 00:00:00" + (fraction == 0 ? "" : "." + "0".repeat(fraction));
        return "IF(UNIX_TIMESTAMP(" + name + ")=0,'" + zero + "',CAST('1970-01-01 00:00:00'+INTERVAL UNIX_TIMESTAMP("
                + name + ") SECOND AS DATETIME(" + fraction + ")))";
    }
}
