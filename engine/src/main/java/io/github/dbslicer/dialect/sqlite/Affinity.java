package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.row.RowBatch;

/**
 * What a column does to the values that are put into it, by its declared type. INTEGER and NUMERIC do the same to what is stored.
 *
 * @see <a href="https://www.sqlite.org/datatype3.html#determination_of_column_affinity">SQLite: Datatypes, section 3.1</a>
 */
enum Affinity {
    /** Keeps everything. */
    BLOB,
    /** Turns numbers into text. */
    TEXT,
    /** Turns text that reads as a number into one, and floats that are whole numbers into integers. */
    NUMERIC,
    /** Turns text that reads as a number, and integers, into floats. */
    REAL;

    private static final double TWO_TO_THE_63RD = 0x1p63;

    /** @param strict whether the table is STRICT, where ANY means that everything is kept */
    static Affinity of(String declaredType, boolean strict) {
        String type = Names.fold(declaredType);
        if (type.contains("int")) {
            return NUMERIC;
        }
        if (type.contains("char") || type.contains("clob") || type.contains("text")) {
            return TEXT;
        }
        if (type.contains("blob") || type.isEmpty() || strict && type.equals("any")) {
            return BLOB;
        }
        return type.contains("real") || type.contains("floa") || type.contains("doub") ? REAL : NUMERIC;
    }

    /** Whether the value stays what it is when it is put into such a column. */
    boolean keeps(RowBatch rows, int row, int column) {
        byte storageClass = rows.storageClass(row, column);
        if (this == BLOB || storageClass == RowBatch.BLOB || rows.isNull(row, column)) {
            return true;
        }
        if (this == TEXT) {
            return storageClass == RowBatch.TEXT;
        }
        return switch (storageClass) {
            case RowBatch.INTEGER -> this == NUMERIC;
            case RowBatch.REAL ->
                keepsReal(RealText.read(rows.data(), rows.start(row, column), rows.length(row, column)));
            default -> !NumericText.matches(rows.data(), rows.start(row, column), rows.length(row, column));
        };
    }

    private boolean keepsReal(double value) {
        if (this == REAL) {
            // Whole numbers are stored as integers to save space, which have no negative zero.
            return value != 0 || 1 / value > 0;
        }
        return value != Math.rint(value) || Math.abs(value) >= TWO_TO_THE_63RD;
    }
}
