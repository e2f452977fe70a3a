package io.github.dbslicer.dialect;

import io.github.dbslicer.row.RowBatch;
import java.io.InputStream;

/**
 * Reads {@link EscapedLines}. Bytes go to the batch in runs as long as they stand in the lines, the tabs between values included; only escapes end
 * a run.
 */
final class EscapedLinesReader extends LineReader {
    private final String letters;
    /** In the row: values that have ended, and where in the batch the one begins that has not. */
    private int values;

    private int start;
    private final byte[] unescaped = new byte[1];
    private boolean begun;
    private boolean escaping;
    private boolean isNull;

    /** @param letters that lead values; none where it is empty */
    EscapedLinesReader(InputStream lines, String letters) {
        super(lines);
        this.letters = letters;
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
        int run = from;
        for (int index = from; index < to; index++) {
            byte next = bytes[index];
            if (escaping) {
                unescape(next, batch);
                run = index + 1;
            } else if (next == '\\') {
                batch.appendBytes(bytes, run, index - run);
                escaping = true;
                run = index + 1;
            } else if (next == '\t' || next == '\n') {
                int pending = batch.byteSize() - run;
                endValue(batch, pending + index, next == '\n', bytes, pending);
                if (next == '\n') {
                    batch.appendBytes(bytes, run, index + 1 - run);
                    begun = false;
                    return index + 1;
                }
                start = pending + index + 1;
            }
        }
        batch.appendBytes(bytes, run, to - run);
        return to;
    }

    private void unescape(byte letter, RowBatch batch) {
        escaping = false;
        switch (letter) {
            case '\\' -> append('\\', batch);
            case 't' -> append('\t', batch);
            case 'n' -> append('\n', batch);
            case 'N' -> {
                if (isNull || batch.byteSize() != start) {
                    throw damaged("a NULL stands within a value");
                }
                isNull = true;
            }
            default -> throw damaged("a backslash stands before a byte that needs none");
        }
    }

    private void append(char value, RowBatch batch) {
        unescaped[0] = (byte) value;
        batch.appendBytes(unescaped, 0, 1);
    }

    /**
     * @param end in the batch
     * @param pending from a byte's place in {@code bytes} to that in the batch, where it is not there yet
     */
    private void endValue(RowBatch batch, int end, boolean endsRow, byte[] bytes, int pending) {
        values++;
        if (values > batch.columns() || endsRow && values < batch.columns()) {
            throw damaged("a row has not " + batch.columns() + " values");
        }
        if (isNull) {
            isNull = false;
            if (end != start) {
                throw damaged("a NULL stands within a value");
            }
            batch.appendNull();
        } else if (letters.isEmpty()) {
            batch.place(start, end - start);
        } else {
            if (end == start) {
                throw damaged("a value has no type");
            }
            byte letter = start < batch.byteSize() ? batch.data()[start] : bytes[start - pending];
            batch.place(start + 1, end - start - 1, storageClass(letter));
        }
    }

    private byte storageClass(byte letter) {
        int storageClass = letters.indexOf(letter);
        if (storageClass < 0) {
            throw damaged("a value has no known type");
        }
        return (byte) storageClass;
    }
}
