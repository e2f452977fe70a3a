package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.HeldForm;
import io.github.dbslicer.schema.Column;
import java.util.Locale;

/** What columns make of values that are written to them. */
final class HeldForms {
    private HeldForms() {}

    static HeldForm of(Column column) {
        PostgresType type = PostgresType.parse(column.type());
        if (type.array()) {
            return HeldForm.asItIs();
        }
        return switch (type.base()) {
            case "smallint", "integer", "bigint", "oid", "numeric" -> HeldForm.decimal();
            case "real" -> HeldForm.single();
            case "double precision" -> HeldForm.doubled();
            case "character", "bpchar" -> HeldForm.withoutBlanksAtTheEnd();
            case "boolean" -> HeldForm.of(HeldForms::truth);
            case "uuid" -> HeldForm.lowerCase();
            case "time without time zone",
                    "time with time zone",
                    "timestamp without time zone",
                    "timestamp with time zone" -> HeldForm.time();
            default -> HeldForm.asItIs();
        };
    }

    /** The spellings that the server takes, in full. */
    private static String truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "t", "true", "y", "yes", "on", "1" -> "t";
            case "f", "false", "n", "no", "off", "0" -> "f";
            default -> text;
        };
    }
}
