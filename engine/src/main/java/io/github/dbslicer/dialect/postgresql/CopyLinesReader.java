package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.LineReader;
import io.github.dbslicer.row.RowBatch;
import java.io.InputStream;

/** Reads {@link CopyLines} into batches that hold them as they stand. */
final class CopyLinesReader extends LineReader {
    /** In the row: values that have ended, and where in the batch the one begins that has not. */
    private int values;

    private int start;
    private boolean begun;

    CopyLinesReader(InputStream lines) {
        super(lines);
    }

    @Override
    protected boolean isBetweenRows() {
        return !begun;
    }

    @Override
    protected int take(byte[] bytes, int from, int to, RowBatch batch) {
        if (!begun) {
            begun = true;
            values = 0;
            start = batch.byteSize();
        }
        int moved = batch.byteSize() - from;
        for (int index = from; index < to; index++) {
            byte next = bytes[index];
            if (next == '\t' || next == '\n') {
                endValue(batch, index + moved, next == '\n', bytes, moved);
                if (next == '\n') {
                    batch.appendBytes(bytes, from, index + 1 - from);
                    begun = false;
                    return index + 1;
                }
                start = index + 1 + moved;
            }
        }
        batch.appendBytes(bytes, from, to - from);
        return to;
    }

    /**
     * @param end in the batch
     * @param moved from a byte's place in {@code bytes} to that in the batch, where it is not there yet
     */
    private void endValue(RowBatch batch, int end, boolean endsRow, byte[] bytes, int moved) {
        values++;
        if (values > batch.columns() || endsRow && values < batch.columns()) {
            throw damaged("a row has not " + batch.columns() + " values");
        }
        boolean isNull =
                end - start == 2 && at(start, batch, bytes, moved) == '\\' && at(start + 1, batch, bytes, moved) == 'N';
        if (isNull) {
            batch.placeNull(start);
        } else {
            batch.place(start, end - start);
        }
    }

    private static byte at(int place, RowBatch batch, byte[] bytes, int moved) {
        return place < batch.byteSize() ? batch.data()[place] : bytes[place - moved];
    }
}
