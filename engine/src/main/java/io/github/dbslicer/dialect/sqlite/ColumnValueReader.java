package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import java.sql.SQLException;
import org.sqlite.core.Codes;
import org.sqlite.core.DB;

/** Takes the values of a row that a statement stands on, in their storage classes. */
final class ColumnValueReader {
    private final Table table;
    private final TextEncoding encoding;

    ColumnValueReader(Table table, TextEncoding encoding) {
        this.table = table;
        this.encoding = encoding;
    }

    /** @param column from 0 */
    void append(DB db, long statement, int column, RowBatch batch) throws SQLException {
        int type = db.column_type(statement, column);
        switch (type) {
            case Codes.SQLITE_NULL -> batch.appendNull();
            case Codes.SQLITE_INTEGER -> batch.appendLong(db.column_long(statement, column), RowBatch.INTEGER);
            case Codes.SQLITE_FLOAT ->
                append(RealText.write(db.column_double(statement, column)), RowBatch.REAL, batch);
            case Codes.SQLITE_BLOB -> append(db.column_blob(statement, column), RowBatch.BLOB, batch);
            case Codes.SQLITE_TEXT -> append(text(db, statement, column), RowBatch.TEXT, batch);
            default -> throw new SliceException(ErrorCode.INTERNAL, "SQLite has no storage class " + type);
        }
    }

    private static void append(byte[] bytes, byte storageClass, RowBatch batch) {
        batch.append(bytes, 0, bytes.length, storageClass);
    }

    /** By its bytes: as a string, bytes that are no UTF-8 would be replaced. */
    private byte[] text(DB db, long statement, int column) throws SQLException {
        byte[] stored = db.column_blob(statement, column);
        return encoding.toUtf8(stored)
                .orElseThrow(() -> new SliceException(
                        ErrorCode.SOURCE_READ,
                        "reading " + table + ": column " + columnName(db, statement, column)
                                + " holds text that is no valid " + encoding.label()
                                + ", which cannot be copied as it is. Find it in the source and mend it"));
    }

    private static String columnName(DB db, long statement, int column) {
        try {
            return db.column_name(statement, column);
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_READ, "naming column " + (column + 1), e);
        }
    }
}
