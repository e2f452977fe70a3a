package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.RowLines;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.row.RowBatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The lines of COPY. Values have its escapes already, and rows that a server has sent stand in a batch's arena as lines, which go out as they
 * stand, as many as follow each other.
 */
final class CopyLines implements RowLines {
    private static final byte[] NULL = {'\\', 'N'};

    @Override
    public long length(RowBatch rows, int columns) {
        long length = (long) rows.rows() * Math.max(1, columns);
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                length += rows.isNull(row, column) ? NULL.length : rows.length(row, column);
            }
        }
        return length;
    }

    @Override
    public void write(RowBatch rows, int columns, OutputStream out) throws IOException {
        int row = 0;
        while (row < rows.rows()) {
            int end = lineEnd(rows, row, columns);
            if (end < 0) {
                writeValues(rows, row++, columns, out);
            } else {
                int start = rows.start(row++, 0);
                for (int next = end; row < rows.rows() && next == rows.start(row, 0); ) {
                    next = lineEnd(rows, row, columns);
                    if (next > 0) {
                        end = next;
                        row++;
                    }
                }
                out.write(rows.data(), start, end - start);
            }
        }
    }

    private static void writeValues(RowBatch rows, int row, int columns, OutputStream out) throws IOException {
        for (int column = 0; column < columns; column++) {
            if (column > 0) {
                out.write('\t');
            }
            if (rows.isNull(row, column)) {
                out.write(NULL);
            } else {
                out.write(rows.data(), rows.start(row, column), rows.length(row, column));
            }
        }
        out.write('\n');
    }

    /** Where a row's line ends in the arena, its newline included; negative where it is none as it stands. */
    static int lineEnd(RowBatch rows, int row, int columns) {
        byte[] data = rows.data();
        if (columns == 0) {
            return -1;
        }
        int at = rows.start(row, 0);
        for (int column = 0; column < columns; column++) {
            int length = rows.length(row, column);
            boolean isNull = length < 0;
            int next = at + (isNull ? 2 : length);
            boolean ends = column + 1 == columns;
            if (rows.start(row, column) != at
                    || next >= rows.byteSize()
                    || data[next] != (ends ? '\n' : '\t')
                    || isNull && (data[at] != '\\' || data[at + 1] != 'N')) {
                return -1;
            }
            at = next + 1;
        }
        return at;
    }

    @Override
    public RowReader read(InputStream lines) {
        return new CopyLinesReader(lines);
    }
}
