package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/** Gives the values of a column to a statement, each in the storage class that its type has. For one thread. */
final class ValueBinding {
    private static final String LARGEST = Long.toString(Long.MAX_VALUE);

    private final CommonColumn column;
    private final SqliteColumn target;
    private final String place;
    private final Remarks remarks;
    private final ByteArray value = new ByteArray();

    /** @param place table and column, for the user */
    ValueBinding(CommonColumn column, SqliteColumn target, String place, Remarks remarks) {
        this.column = column;
        this.target = target;
        this.place = place;
        this.remarks = remarks;
    }

    /**
     * Gives a value.
     *
     * @param parameter from 1
     * @return how many bytes it has
     */
    int bind(PreparedStatement statement, int parameter, RowBatch rows, int row, int index) throws SQLException {
        if (rows.isNull(row, index)) {
            statement.setObject(parameter, null);
            return 0;
        }
        value.clear();
        column.text().append(rows, row, index, value);
        CommonType type = column.type();
        if (type instanceof CommonType.Dynamic) {
            bindDynamic(statement, parameter, rows.storageClass(row, index));
        } else if (type instanceof CommonType.Bool) {
            statement.setLong(parameter, value.data()[0] == 't' ? 1 : 0);
        } else if (type instanceof CommonType.Bytes) {
            statement.setBytes(parameter, Arrays.copyOf(value.data(), value.length()));
        } else if (type instanceof CommonType.Real real) {
            bindReal(statement, parameter, real.bits());
        } else if (isWhole(type)) {
            bindWhole(statement, parameter);
        } else {
            statement.setString(parameter, text());
        }
        return value.length();
    }

    private boolean isWhole(CommonType type) {
        return type instanceof CommonType.Int
                || type instanceof CommonType.Decimal && target.type().equals(DeclaredType.INTEGER);
    }

    private String text() {
        return new String(value.data(), 0, value.length(), StandardCharsets.UTF_8);
    }

    private void bindDynamic(PreparedStatement statement, int parameter, byte storageClass) throws SQLException {
        switch (storageClass) {
            case RowBatch.INTEGER -> statement.setLong(parameter, Long.parseLong(text()));
            case RowBatch.REAL -> statement.setDouble(parameter, Double.parseDouble(text()));
            case RowBatch.BLOB -> statement.setBytes(parameter, Arrays.copyOf(value.data(), value.length()));
            default -> statement.setString(parameter, text());
        }
    }

    /** SQLite makes NULL of what is no number: it is kept as a text. It keeps no sign of a zero. */
    private void bindReal(PreparedStatement statement, int parameter, int bits) throws SQLException {
        String digits = text();
        // Of 32 bits, the number itself: its digits alone tell it from others of 32 bits, not of 64.
        double number = bits == Float.SIZE ? Float.parseFloat(digits) : Double.parseDouble(digits);
        if (Double.isNaN(number)) {
            statement.setString(parameter, digits);
            return;
        }
        if (number == 0 && 1 / number < 0) {
            remarks.count(place + " holds zeros with a minus, which SQLite keeps without it.");
        }
        statement.setDouble(parameter, number);
    }

    private void bindWhole(PreparedStatement statement, int parameter) throws SQLException {
        String digits = text();
        if (!Character.isDigit(digits.charAt(digits.length() - 1))) {
            // NaN.
            statement.setString(parameter, digits);
        } else if (isTooLarge(digits)) {
            remarks.count(
                    place
                            + " holds numbers larger than SQLite's integers: they are stored as the bytes of their digits, since it would round them.");
            statement.setBytes(parameter, digits.getBytes(StandardCharsets.US_ASCII));
        } else {
            statement.setLong(parameter, Long.parseLong(digits));
        }
    }

    private static boolean isTooLarge(String digits) {
        return digits.charAt(0) != '-'
                && (digits.length() > LARGEST.length()
                        || digits.length() == LARGEST.length() && digits.compareTo(LARGEST) > 0);
    }
}
