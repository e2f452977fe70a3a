package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.StandIn;
import io.github.dbslicer.dialect.StatementText;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.row.Utf8;
import io.github.dbslicer.schema.Column;
import java.io.IOException;

/**
 * Renders the values of a column as literals, for a connection in utf8mb4 under NO_BACKSLASH_ESCAPES: as they are read wherever that is lossless, in
 * hexadecimal digits elsewhere.
 *
 * @param number whether a value is digits that need no quotes
 * @param charset that values are in; empty where they are bytes
 */
record ScriptLiteral(ValueForm form, boolean number, String charset) {
    private static final int LITERAL_BYTES = 12;

    /** The end of a file to Windows. */
    private static final byte END_OF_FILE = 0x1a;

    /** @param column that the output is of */
    static ScriptLiteral of(Output output, Column column) {
        ValueForm form = ValueForm.of(output, column);
        // A DOUBLE is none: without an exponent the literal would be a DECIMAL.
        boolean number = column.kind().isInteger()
                || MySqlTypes.base(column).equals("decimal")
                || form instanceof ValueForm.Digits;
        return new ScriptLiteral(form, number, charset(form, column));
    }

    private static String charset(ValueForm form, Column column) {
        if (form instanceof ValueForm.Text text) {
            return text.charset();
        }
        return form instanceof ValueForm.Raw ? column.charset() : "ascii";
    }

    /** How long a literal is, about. */
    long size(int bytes) {
        return charset.isEmpty() ? 2L * bytes + LITERAL_BYTES : bytes + LITERAL_BYTES;
    }

    void append(StatementText text, RowBatch rows, int row, int column) throws IOException {
        if (rows.isNull(row, column)) {
            text.append("NULL");
            return;
        }
        byte[] data = rows.data();
        int start = rows.start(row, column);
        int end = start + rows.length(row, column);
        if (number && isNumber(data, start, end)) {
            text.append(data, start, end);
        } else if (isReadable(data, start, end)) {
            appendText(text, data, start, end);
        } else {
            appendBytes(text, data, start, end);
        }
    }

    private static boolean isNumber(byte[] data, int start, int end) {
        for (int i = start; i < end; i++) {
            if ((data[i] < '0' || data[i] > '9') && data[i] != '.' && (data[i] != '-' || i > start)) {
                return false;
            }
        }
        return end > start;
    }

    private boolean isReadable(byte[] data, int start, int end) {
        if (charset.isEmpty()) {
            return false;
        }
        boolean ascii = true;
        for (int i = start; i < end; i++) {
            if (data[i] == 0 || data[i] == END_OF_FILE) {
                return false;
            }
            ascii &= data[i] > 0;
        }
        return ascii
                ? CharacterSets.readsAscii(charset)
                : CharacterSets.isUtf8(charset) && Utf8.isValid(data, start, end - start);
    }

    /** The clients drop a carriage return at a line's end. */
    private static void appendText(StatementText text, byte[] data, int start, int end) throws IOException {
        for (int i = start; i < end; i++) {
            if (data[i] == '\r') {
                StandIn standIn = StandIn.of((byte) '\r', 'r', data, start, end);
                text.append("REPLACE(");
                standIn.appendQuoted(text, data, start, end);
                text.append(", '" + standIn.text() + "', CHAR(13 USING utf8mb4))");
                return;
            }
        }
        text.appendQuoted(data, start, end);
    }

    private void appendBytes(StatementText text, byte[] data, int start, int end) throws IOException {
        if (form instanceof ValueForm.Raw) {
            text.appendHex(data, start, end);
        } else {
            text.append("CONVERT(");
            text.appendHex(data, start, end);
            text.append(" USING " + (form instanceof ValueForm.Text given ? given.charset() : "utf8mb4") + ")");
        }
    }
}
