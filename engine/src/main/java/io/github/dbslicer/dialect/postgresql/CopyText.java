package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.row.ByteArray;

/** Text as COPY writes it, with its escapes. */
final class CopyText implements RowText {
    private static final String CONTROLS = "\b\t\n\u000b\f\r";
    private static final String LETTERS = "btnvfr";

    @Override
    public boolean isPlain(byte[] bytes, int start, int length) {
        for (int index = start; index < start + length; index++) {
            if (bytes[index] == '\\') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void toPlain(byte[] bytes, int start, int length, ByteArray into) {
        for (int index = start; index < start + length; index++) {
            if (bytes[index] == '\\') {
                index++;
                int letter = LETTERS.indexOf(bytes[index]);
                into.append(letter < 0 ? bytes[index] : (byte) CONTROLS.charAt(letter));
            } else {
                into.append(bytes[index]);
            }
        }
    }

    @Override
    public void toRow(byte[] bytes, int start, int length, ByteArray into) {
        for (int index = start; index < start + length; index++) {
            byte value = bytes[index];
            int control = value < ' ' && value > 0 ? CONTROLS.indexOf(value) : -1;
            if (control >= 0) {
                into.append((byte) '\\');
                into.append((byte) LETTERS.charAt(control));
            } else {
                if (value == '\\') {
                    into.append(value);
                }
                into.append(value);
            }
        }
    }
}
