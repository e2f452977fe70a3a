package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;

/** Renders values as literals of an INSERT. */
final class InsertLiteral {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private InsertLiteral() {}

    static void append(StringBuilder sql, ValueForm form, RowBatch rows, int row, int column) {
        if (rows.isNull(row, column)) {
            sql.append("NULL");
        } else if (form instanceof ValueForm.Raw) {
            hex(sql, rows, row, column);
        } else if (form instanceof ValueForm.Text text) {
            sql.append("CONVERT(");
            hex(sql, rows, row, column);
            sql.append(" USING ").append(text.charset()).append(')');
        } else if (form instanceof ValueForm.Digits) {
            sql.append("CAST(");
            ascii(sql, rows, row, column);
            sql.append(" AS UNSIGNED)");
        } else {
            ascii(sql, rows, row, column);
        }
    }

    /** Hexadecimal digits alone would be a number where the column is one, so that they are told to be characters. */
    private static void ascii(StringBuilder sql, RowBatch rows, int row, int column) {
        byte[] data = rows.data();
        int start = rows.start(row, column);
        int end = start + rows.length(row, column);
        for (int i = start; i < end; i++) {
            if (data[i] < ' ' || data[i] == '\'' || data[i] == '\\') {
                sql.append("_utf8mb4 ");
                hex(sql, rows, row, column);
                return;
            }
        }
        sql.append('\'');
        for (int i = start; i < end; i++) {
            sql.append((char) data[i]);
        }
        sql.append('\'');
    }

    private static void hex(StringBuilder sql, RowBatch rows, int row, int column) {
        byte[] data = rows.data();
        int start = rows.start(row, column);
        int end = start + rows.length(row, column);
        sql.append("x'");
        for (int i = start; i < end; i++) {
            sql.append(HEX[data[i] >> 4 & 15]).append(HEX[data[i] & 15]);
        }
        sql.append('\'');
    }
}
