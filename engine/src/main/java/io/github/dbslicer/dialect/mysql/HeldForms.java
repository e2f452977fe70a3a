package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.HeldForm;
import io.github.dbslicer.schema.Column;

/** What columns make of values that are written to them. */
final class HeldForms {
    private HeldForms() {}

    static HeldForm of(Column column) {
        return switch (MySqlTypes.base(column)) {
            case "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "bit", "year" -> HeldForm.decimal();
            case "float" -> HeldForm.single();
            case "double" -> HeldForm.doubled();
            case "time", "datetime", "timestamp" -> HeldForm.time();
            // Blanks at the end are not read again.
            case "char" -> HeldForm.withoutBlanksAtTheEnd();
            case "uuid" -> HeldForm.lowerCase();
            default -> HeldForm.asItIs();
        };
    }
}
