package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.CommonColumn;
import java.nio.charset.StandardCharsets;

/** Forms of numbers that the server spells in a way of its own. */
final class NumberForms {
    private NumberForms() {}

    /** Of a FLOAT as the DOUBLE that equals it: with no more digits than tell it from others. */
    static CommonColumn.Form single() {
        return (rows, row, column, into) -> {
            String digits = new String(
                    rows.data(), rows.start(row, column), rows.length(row, column), StandardCharsets.ISO_8859_1);
            byte[] spelled = Float.toString((float) Double.parseDouble(digits)).getBytes(StandardCharsets.ISO_8859_1);
            into.append(spelled, 0, spelled.length);
        };
    }

    /** Of what ZEROFILL has filled up. */
    static CommonColumn.Form withoutZerosBefore() {
        return (rows, row, column, into) -> {
            byte[] data = rows.data();
            int start = rows.start(row, column);
            int end = start + rows.length(row, column);
            while (start + 1 < end && data[start] == '0' && Character.isDigit(data[start + 1])) {
                start++;
            }
            into.append(data, start, end - start);
        };
    }
}
