package io.github.dbslicer.file.csv;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;

/** Appends values of a column that are not NULL as fields. */
@FunctionalInterface
interface CsvValue {
    void append(RowBatch rows, int row, int column, ByteArray line);

    static CsvValue of(CommonColumn column) {
        CommonColumn.Form form = column.text();
        if (column.type() instanceof CommonType.Bytes) {
            return bytes(form);
        }
        if (column.type() instanceof CommonType.Dynamic) {
            return dynamic(form);
        }
        boolean isText = column.type() instanceof CommonType.Text
                || column.type() instanceof CommonType.Json
                || column.type() instanceof CommonType.Own;
        return isText ? text(form) : form::append;
    }

    private static CsvValue text(CommonColumn.Form form) {
        return (rows, row, column, line) -> {
            int start = line.length();
            form.append(rows, row, column, line);
            Quotes.quoteWhereNeeded(line, start);
        };
    }

    private static CsvValue bytes(CommonColumn.Form form) {
        return (rows, row, column, line) -> {
            int start = line.length();
            form.append(rows, row, column, line);
            HexDigits.replace(line, start);
        };
    }

    /** What a value is shows: text alone stands between quotes, bytes alone behind a backslash, a real number has a point. */
    private static CsvValue dynamic(CommonColumn.Form form) {
        CsvValue bytes = bytes(form);
        return (rows, row, column, line) -> {
            byte storageClass = rows.storageClass(row, column);
            if (storageClass == RowBatch.BLOB) {
                bytes.append(rows, row, column, line);
                return;
            }
            int start = line.length();
            form.append(rows, row, column, line);
            if (storageClass == RowBatch.TEXT) {
                Quotes.quote(line, start);
            }
        };
    }
}
