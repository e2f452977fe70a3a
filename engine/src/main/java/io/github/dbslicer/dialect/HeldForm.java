package io.github.dbslicer.dialect;

import io.github.dbslicer.row.RowBatch;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The form of a column's values in which two have the same bytes just where the column holds the same once either was written to it. It is that of
 * values as they are read again, too. Holds no state.
 */
@FunctionalInterface
public interface HeldForm {

    /**
     * Appends a value of a row to the row that is being appended to another batch.
     *
     * @param rows whose value is as {@link Output.Plain} gives it, or as it would be written there
     */
    void append(RowBatch rows, int row, int value, RowBatch into);

    /** Of columns that hold every value as it is. */
    static HeldForm asItIs() {
        return (rows, row, value, into) -> into.appendFrom(rows, row, value);
    }

    /** Of short texts of ASCII alone; what is no such value stays as it is. */
    static HeldForm of(UnaryOperator<String> form) {
        return (rows, row, value, into) -> {
            if (rows.isNull(row, value)) {
                into.appendNull();
                return;
            }
            String text = new String(
                    rows.data(), rows.start(row, value), rows.length(row, value), StandardCharsets.ISO_8859_1);
            byte[] held = form.apply(text).getBytes(StandardCharsets.ISO_8859_1);
            into.append(held, 0, held.length, rows.storageClass(row, value));
        };
    }

    /** Of exact numbers. */
    static HeldForm decimal() {
        return of(
                number(text -> new BigDecimal(text.strip()).stripTrailingZeros().toPlainString()));
    }

    /** Of binary floating-point numbers of 64 bits. */
    static HeldForm doubled() {
        return of(number(text -> Double.toString(Double.parseDouble(text))));
    }

    /** Of binary floating-point numbers of 32 bits, whose text form may be that of one of 64. */
    static HeldForm single() {
        return of(number(text -> Float.toString((float) Double.parseDouble(text))));
    }

    private static UnaryOperator<String> number(UnaryOperator<String> form) {
        return text -> {
            try {
                return form.apply(text);
            } catch (NumberFormatException noNumber) {
                return text;
            }
        };
    }

    /** Of times, whose fraction of a second may end with zeros. */
    static HeldForm time() {
        return of(text -> text.replaceFirst("(\\.\\d*?)0+(?=\\D|$)", "$1").replaceFirst("\\.(?=\\D|$)", ""));
    }

    /** Of UUIDs. */
    static HeldForm lowerCase() {
        return of(text -> text.toLowerCase(Locale.ROOT));
    }

    /** Of text of a fixed length. */
    static HeldForm withoutBlanksAtTheEnd() {
        return (rows, row, value, into) -> {
            if (rows.isNull(row, value)) {
                into.appendNull();
                return;
            }
            int start = rows.start(row, value);
            int end = start + rows.length(row, value);
            while (end > start && rows.data()[end - 1] == ' ') {
                end--;
            }
            into.append(rows.data(), start, end - start, rows.storageClass(row, value));
        };
    }
}
