package io.github.dbslicer.file.csv;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes rows of one projection as lines. A NULL is nothing at all, an empty text two quotes. For one thread. */
final class CsvLines {
    private static final int HELD = 1 << 15;

    private final List<CsvValue> values;
    private final ByteArray line = new ByteArray();

    CsvLines(List<CommonColumn> columns) {
        this.values = columns.stream().map(CsvValue::new).toList();
    }

    void write(RowBatch rows, OutputStream out) throws IOException {
        // What a failure has left is not of these rows.
        line.clear();
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < values.size(); column++) {
                if (column > 0) {
                    line.append((byte) ',');
                }
                if (rows.length(row, column) > HELD) {
                    flush(out);
                    values.get(column).write(rows, row, column, line, out);
                } else if (!rows.isNull(row, column)) {
                    values.get(column).append(rows, row, column, line);
                }
            }
            line.append((byte) '\n');
            if (line.length() > HELD) {
                flush(out);
            }
        }
        flush(out);
    }

    private void flush(OutputStream out) throws IOException {
        out.write(line.data(), 0, line.length());
        line.clear();
    }
}
