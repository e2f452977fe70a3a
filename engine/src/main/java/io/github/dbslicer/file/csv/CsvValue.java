package io.github.dbslicer.file.csv;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import java.io.IOException;
import java.io.OutputStream;

/** Gives values of a column that are not NULL as fields. */
record CsvValue(CommonColumn column) {
    /** How a value stands in a line. */
    private enum Spelling {
        BARE,
        QUOTED_WHERE_NEEDED,
        QUOTED,
        HEXADECIMAL
    }

    /** Appends a value to a line. */
    void append(RowBatch rows, int row, int index, ByteArray line) {
        int start = line.length();
        column.text().append(rows, row, index, line);
        switch (spelling(rows, row, index)) {
            case BARE -> {}
            case QUOTED_WHERE_NEEDED -> Quotes.quoteWhereNeeded(line, start);
            case QUOTED -> Quotes.quote(line, start);
            case HEXADECIMAL -> HexDigits.replace(line, start);
        }
    }

    /**
     * Writes a large value, of which there are no more copies than one.
     *
     * @param held empty, before and after
     */
    void write(RowBatch rows, int row, int index, ByteArray held, OutputStream out) throws IOException {
        column.text().append(rows, row, index, held);
        switch (spelling(rows, row, index)) {
            case BARE -> out.write(held.data(), 0, held.length());
            case QUOTED_WHERE_NEEDED, QUOTED -> Quotes.write(held, out);
            case HEXADECIMAL -> HexDigits.write(held, out);
        }
        held.clear();
    }

    /** Where values say themselves what they are, it shows: text alone is between quotes, bytes alone behind a backslash. */
    private Spelling spelling(RowBatch rows, int row, int index) {
        CommonType type = column.type();
        if (type instanceof CommonType.Dynamic) {
            return switch (rows.storageClass(row, index)) {
                case RowBatch.TEXT -> Spelling.QUOTED;
                case RowBatch.BLOB -> Spelling.HEXADECIMAL;
                default -> Spelling.BARE;
            };
        }
        if (type instanceof CommonType.Bytes) {
            return Spelling.HEXADECIMAL;
        }
        boolean text =
                type instanceof CommonType.Text || type instanceof CommonType.Json || type instanceof CommonType.Own;
        return text ? Spelling.QUOTED_WHERE_NEEDED : Spelling.BARE;
    }
}
