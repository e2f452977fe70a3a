package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.row.ByteArray;

/** Bytes as COPY writes them: hexadecimal digits behind a backslash, itself escaped by another, and an x. */
final class HexBytes implements RowText {
    private static final byte[] HEAD = {'\\', '\\', 'x'};
    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    @Override
    public boolean isPlain(byte[] bytes, int start, int length) {
        return false;
    }

    @Override
    public void toPlain(byte[] bytes, int start, int length, ByteArray into) {
        for (int index = start + HEAD.length; index < start + length; index += 2) {
            into.append((byte) (Character.digit(bytes[index], 16) << 4 | Character.digit(bytes[index + 1], 16)));
        }
    }

    @Override
    public void toRow(byte[] bytes, int start, int length, ByteArray into) {
        into.append(HEAD, 0, HEAD.length);
        for (int index = start; index < start + length; index++) {
            into.append(DIGITS[bytes[index] >> 4 & 15]);
            into.append(DIGITS[bytes[index] & 15]);
        }
    }
}
