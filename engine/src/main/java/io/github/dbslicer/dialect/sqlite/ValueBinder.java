package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.row.RowBatch;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Gives values of rows to statements, each in its storage class. */
final class ValueBinder {
    /** For text that is no UTF-8, which the driver takes as bytes only. SQLite casts bytes to text as they are. */
    static final String BYTES_AS_TEXT = "CAST(? AS TEXT)";

    private ValueBinder() {}

    /** What stands for the value in a statement's text. */
    static String placeholder(RowBatch rows, int row, int column) {
        return plain(rows, row, column) ? "?" : BYTES_AS_TEXT;
    }

    private static boolean plain(RowBatch rows, int row, int column) {
        return rows.isNull(row, column)
                || rows.storageClass(row, column) != RowBatch.TEXT
                || text(rows, row, column).isPresent();
    }

    /** @param parameter the number of the value's {@link #placeholder}, from 1 */
    static void bind(PreparedStatement statement, int parameter, RowBatch rows, int row, int column)
            throws SQLException {
        if (!bindPlain(statement, parameter, rows, row, column)) {
            statement.setBytes(parameter, rows.copy(row, column));
        }
    }

    /** Gives the value to a simple parameter. Returns whether that could be done. */
    static boolean bindPlain(PreparedStatement statement, int parameter, RowBatch rows, int row, int column)
            throws SQLException {
        if (rows.isNull(row, column)) {
            statement.setObject(parameter, null);
            return true;
        }
        int start = rows.start(row, column);
        int length = rows.length(row, column);
        switch (rows.storageClass(row, column)) {
            case RowBatch.INTEGER -> statement.setLong(parameter, IntegerText.read(rows.data(), start, length));
            case RowBatch.REAL -> statement.setDouble(parameter, RealText.read(rows.data(), start, length));
            case RowBatch.BLOB -> statement.setBytes(parameter, rows.copy(row, column));
            default -> {
                Optional<String> text = text(rows, row, column);
                if (text.isEmpty()) {
                    return false;
                }
                statement.setString(parameter, text.get());
            }
        }
        return true;
    }

    private static Optional<String> text(RowBatch rows, int row, int column) {
        return TextEncoding.decodeUtf8(rows.data(), rows.start(row, column), rows.length(row, column));
    }
}
