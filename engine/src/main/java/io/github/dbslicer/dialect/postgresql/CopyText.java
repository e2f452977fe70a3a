package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.row.ByteArray;

/** Text as COPY writes it, with its escapes. */
final class CopyText implements RowText {
    private static final String CONTROLS = "\b\t\n\u000b\f\r";
    private static final String LETTERS = "btnvfr";

    /** In rows control characters never stand as they are: a plain form that has some is none of a row. */
    @Override
    public boolean isPlain(byte[] bytes, int start, int length) {
        for (int index = start; index < start + length; index++) {
            if (bytes[index] == '\\' || isControl(bytes[index])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(byte value) {
        return value < ' ' && value > 0 && CONTROLS.indexOf(value) >= 0;
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
            if (isControl(value)) {
                into.append((byte) '\\');
                into.append((byte) LETTERS.charAt(CONTROLS.indexOf(value)));
            } else {
                if (value == '\\') {
                    into.append(value);
                }
                into.append(value);
            }
        }
    }
}
