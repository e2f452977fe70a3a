package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.HeldForm;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** What columns make of values that are written to them, by their affinity. */
final class HeldForms {
    private HeldForms() {}

    static HeldForm of(Column column) {
        // As in a table that is not STRICT: one that is refuses what it would have to convert.
        Affinity affinity = Affinity.of(column.type(), false);
        return switch (affinity) {
            case BLOB -> HeldForm.asItIs();
            case TEXT -> HeldForms::text;
            case NUMERIC, REAL -> HeldForms::number;
        };
    }

    private static void text(RowBatch rows, int row, int value, RowBatch into) {
        if (rows.isNull(row, value) || rows.storageClass(row, value) == RowBatch.BLOB) {
            into.appendFrom(rows, row, value);
        } else {
            into.append(rows.data(), rows.start(row, value), rows.length(row, value), RowBatch.TEXT);
        }
    }

    /** Whole numbers of 64 bits are integers, whichever way they came. */
    private static void number(RowBatch rows, int row, int value, RowBatch into) {
        boolean keeps = rows.isNull(row, value) || Affinity.NUMERIC.keeps(rows, row, value);
        if (keeps) {
            into.appendFrom(rows, row, value);
            return;
        }
        String text =
                new String(rows.data(), rows.start(row, value), rows.length(row, value), StandardCharsets.ISO_8859_1);
        try {
            append(new BigDecimal(text.strip()), into);
        } catch (NumberFormatException textWithNul) {
            into.appendFrom(rows, row, value);
        }
    }

    private static void append(BigDecimal number, RowBatch into) {
        try {
            into.appendLong(number.longValueExact(), RowBatch.INTEGER);
        } catch (ArithmeticException fraction) {
            byte[] real = RealText.write(number.doubleValue());
            into.append(real, 0, real.length, RowBatch.REAL);
        }
    }
}
