package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.schema.Column;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a column is declared as, so that it keeps every value that is put into it as it is. */
final class DeclaredType {
    static final String INTEGER = "INTEGER";
    /** Digits of whole numbers that 64 bits hold, whichever they are. */
    private static final int SAFE_DIGITS = 18;

    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z_]\\w*(?: [A-Za-z_]\\w*)*(?: ?\\([-+., \\w]*\\))?");

    private DeclaredType() {}

    static String of(Column column, CommonType type) {
        if (type instanceof CommonType.Int whole) {
            // Of this name it is no other one for the rowid, which takes no number that is larger than SQLite's.
            return whole.unsigned() && whole.bits() == Long.SIZE ? "UNSIGNED BIG INT" : INTEGER;
        }
        if (type instanceof CommonType.Bool) {
            return INTEGER;
        }
        if (type instanceof CommonType.Decimal decimal) {
            boolean whole = decimal.scale() == 0 && decimal.precision() > 0 && decimal.precision() <= SAFE_DIGITS;
            // As a number it would be rounded to a binary one.
            return whole ? INTEGER : "TEXT";
        }
        if (type instanceof CommonType.Real) {
            return "REAL";
        }
        if (type instanceof CommonType.Bytes) {
            return "BLOB";
        }
        return type instanceof CommonType.Dynamic ? ownType(column.type()) : "TEXT";
    }

    /** Values of a SQLite database stay as they are under what they stood under before. */
    private static String ownType(String type) {
        String folded = type.toLowerCase(Locale.ROOT);
        if (type.isEmpty() || folded.equals("any")) {
            // In a table that is STRICT it means that everything is kept; elsewhere what is kept so is a part of that.
            return "";
        }
        if (folded.equals("integer")) {
            // The same but for a lone primary key, which would become the rowid.
            return "INT";
        }
        boolean usable = SIMPLE.matcher(type).matches() && !folded.contains("generated");
        return usable ? type : alike(folded);
    }

    private static String alike(String folded) {
        if (folded.contains("int")) {
            return "INT";
        }
        if (folded.contains("char") || folded.contains("clob") || folded.contains("text")) {
            return "TEXT";
        }
        if (folded.contains("blob")) {
            return "BLOB";
        }
        return folded.contains("real") || folded.contains("floa") || folded.contains("doub") ? "REAL" : "NUMERIC";
    }
}
