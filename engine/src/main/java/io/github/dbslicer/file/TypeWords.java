package io.github.dbslicer.file;

import io.github.dbslicer.dialect.CommonType;
import tools.jackson.databind.node.ObjectNode;

/** How the manifest says what values are. */
final class TypeWords {
    private TypeWords() {}

    static void put(CommonType type, ObjectNode column) {
        column.put("type", word(type));
        if (type instanceof CommonType.Int whole) {
            column.put("bits", whole.bits());
            column.put("unsigned", whole.unsigned());
        }
        if (type instanceof CommonType.Decimal decimal && decimal.precision() > 0) {
            column.put("precision", decimal.precision());
            column.put("scale", decimal.scale());
        }
        if (type instanceof CommonType.Real real) {
            column.put("bits", real.bits());
        }
    }

    private static String word(CommonType type) {
        if (type instanceof CommonType.Bool) {
            return "boolean";
        }
        if (type instanceof CommonType.Int) {
            return "integer";
        }
        if (type instanceof CommonType.Decimal) {
            return "decimal";
        }
        if (type instanceof CommonType.Real) {
            return "real";
        }
        if (type instanceof CommonType.Text) {
            return "text";
        }
        if (type instanceof CommonType.Bytes) {
            return "bytes";
        }
        if (type instanceof CommonType.Date) {
            return "date";
        }
        if (type instanceof CommonType.Time) {
            return "time";
        }
        if (type instanceof CommonType.DateTime moment) {
            return moment.instant() ? "timestamp in UTC" : "timestamp";
        }
        if (type instanceof CommonType.Uuid) {
            return "uuid";
        }
        if (type instanceof CommonType.Json) {
            return "json";
        }
        return type instanceof CommonType.Dynamic ? "dynamic" : "text of the source's own type";
    }
}
