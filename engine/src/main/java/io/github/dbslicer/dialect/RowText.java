package io.github.dbslicer.dialect;

import io.github.dbslicer.row.ByteArray;

/**
 * How values stand in the rows of a kind of database, next to their plain form: text in UTF-8 without escapes, bytes as they are. Holds no state;
 * safe for several threads.
 */
public interface RowText {

    /** Rows that hold the plain form itself. */
    RowText PLAIN = new RowText() {
        @Override
        public boolean isPlain(byte[] bytes, int start, int length) {
            return true;
        }

        @Override
        public void toPlain(byte[] bytes, int start, int length, ByteArray into) {
            into.append(bytes, start, length);
        }

        @Override
        public void toRow(byte[] bytes, int start, int length, ByteArray into) {
            into.append(bytes, start, length);
        }
    };

    /** Whether what stands in a row is the plain form itself. */
    boolean isPlain(byte[] bytes, int start, int length);

    /** Appends the plain form of what stands in a row. */
    void toPlain(byte[] bytes, int start, int length, ByteArray into);

    /** Appends what stands in rows for a plain form. */
    void toRow(byte[] bytes, int start, int length, ByteArray into);
}
