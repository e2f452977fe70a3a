package io.github.dbslicer.dialect;

import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;

/**
 * How to take values out of rows so that they mean the same whatever kind of database the rows come from. Holds no state; safe for several
 * threads.
 *
 * @param text gives a value in the form that its type tells
 */
public record CommonColumn(CommonType type, Form text) {

    /** Gives values in another form. */
    @FunctionalInterface
    public interface Form {
        /** Appends a value that is not NULL. */
        void append(RowBatch rows, int row, int column, ByteArray into);
    }
}
