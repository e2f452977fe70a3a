package io.github.dbslicer.dialect;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.Utf8;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;

/** Forms of common values that several kinds of databases have. */
public final class CommonForms {
    private CommonForms() {}

    /** Of values that rows hold as they are to be given. */
    public static CommonColumn.Form asItIs() {
        return (rows, row, column, into) -> into.append(rows.data(), rows.start(row, column), rows.length(row, column));
    }

    /** Of values that rows hold in a form of their own, in their plain form. */
    public static CommonColumn.Form plain(RowText text) {
        return (rows, row, column, into) ->
                text.toPlain(rows.data(), rows.start(row, column), rows.length(row, column), into);
    }

    /** Of times of the day, whose fraction may end with zeros. */
    public static CommonColumn.Form time() {
        return (rows, row, column, into) -> {
            int start = rows.start(row, column);
            into.append(rows.data(), start, withoutZeros(rows.data(), start, rows.length(row, column)));
        };
    }

    /** The length without zeros at the end of what is behind a point, and without the point where nothing is left. */
    private static int withoutZeros(byte[] data, int start, int length) {
        int end = start + length;
        int point = start;
        while (point < end && data[point] != '.') {
            point++;
        }
        if (point == end) {
            return length;
        }
        while (data[end - 1] == '0') {
            end--;
        }
        return end - 1 == point ? point - start : end - start;
    }

    /**
     * Of what another form gives, where that is UTF-8.
     *
     * @return a form that ends with a {@code SliceException}, {@code SOURCE_READ}, where it is not
     */
    public static CommonColumn.Form utf8(TableId table, Column column, CommonColumn.Form form) {
        return (rows, row, place, into) -> {
            int start = into.length();
            form.append(rows, row, place, into);
            if (!Utf8.isValid(into.data(), start, into.length() - start)) {
                throw noText(table, column);
            }
        };
    }

    /** The failure where bytes are not in the character set that they are said to be in. */
    public static SliceException noText(TableId table, Column column) {
        String charset = column.charset().isEmpty() ? "" : " of its character set";
        return new SliceException(
                ErrorCode.SOURCE_READ,
                "reading " + table + ": column " + column.name() + " holds bytes that are no characters" + charset
                        + ", which cannot be written in UTF-8. Find them in the source and mend them.");
    }
}
