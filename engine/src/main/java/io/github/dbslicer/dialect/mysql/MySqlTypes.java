package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.util.Locale;
import java.util.Set;

/** What the catalog's spelling of a type says: {@code int(10) unsigned}, {@code enum('a','b')}, {@code timestamp(6)}. */
final class MySqlTypes {
    private static final Set<String> GEOMETRY = Set.of(
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection",
            "geomcollection");

    private MySqlTypes() {}

    /** The type without length, attributes and members, in lower case: {@code int}, {@code enum}. */
    static String base(Column column) {
        return base(column.type());
    }

    /** As {@link #base(Column)}, of a type as the catalog spells it. */
    static String base(String type) {
        int end = 0;
        while (end < type.length() && (Character.isLetterOrDigit(type.charAt(end)) || type.charAt(end) == '_')) {
            end++;
        }
        return type.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Whether values of the column's type are known to arrive as they are. */
    static boolean isKnown(Column column) {
        String base = base(column);
        return column.kind() != ValueKind.OPAQUE || isGeometry(base) || base.equals("json") || base.equals("vector");
    }

    static boolean isGeometry(String base) {
        return GEOMETRY.contains(base);
    }

    /** How values of a type compare. A type that is not known here can be copied, but makes no key. */
    static ValueKind kind(String type) {
        String base = base(type);
        return switch (base) {
            case "tinyint", "smallint", "mediumint", "int", "bigint" ->
                isUnsigned(type) ? ValueKind.UNSIGNED : ValueKind.INTEGER;
            case "decimal", "float", "double", "bit", "year" -> ValueKind.NUMBER;
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set" -> ValueKind.TEXT;
            case "inet4", "inet6" -> ValueKind.TEXT;
            case "binary" -> type.equalsIgnoreCase("binary(16)") ? ValueKind.BINARY_16 : ValueKind.BINARY;
            case "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> ValueKind.BINARY;
            case "uuid" -> ValueKind.UUID;
            case "date", "time", "datetime", "timestamp" -> ValueKind.TEMPORAL;
            default -> ValueKind.OPAQUE;
        };
    }

    private static boolean isUnsigned(String type) {
        return type.toLowerCase(Locale.ROOT).contains(" unsigned");
    }

    /** Digits after the point of a temporal type. */
    static int fraction(Column column) {
        String type = column.type();
        int open = type.indexOf('(');
        return open < 0 ? 0 : Integer.parseInt(type.substring(open + 1, type.indexOf(')')));
    }
}
