package io.github.dbslicer.parquet;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;

/** Values of any length in plain form: the length, then the bytes. */
final class VariableBytes {
    private VariableBytes() {}

    static void append(CommonColumn taken, RowBatch rows, int row, int place, ByteArray into) {
        int start = into.length();
        LittleEndian.append(0, into);
        taken.text().append(rows, row, place, into);
        LittleEndian.put(into.length() - start - Integer.BYTES, into, start);
    }
}
