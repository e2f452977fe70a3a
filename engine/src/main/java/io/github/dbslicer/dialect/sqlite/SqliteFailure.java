package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Says in the user's words what SQLite refuses. SQLite's own messages hold names, never row values. */
final class SqliteFailure {
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int INTERRUPT = 9;
    private static final int IO_ERROR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int TOO_BIG = 18;
    private static final int NOT_A_DATABASE = 26;

    private SqliteFailure() {}

    /**
     * @param doing what was being done and to what: {@code reading orders of /data/shop.db}
     */
    static SliceException of(ErrorCode code, String doing, SQLException cause) {
        ErrorCode told = primaryCode(cause) == INTERRUPT ? ErrorCode.INTERRUPTED : code;
        return new SliceException(told, doing + ": " + reason(cause), cause);
    }

    /** Closes what the failure leaves behind. Returns the failure. */
    static SliceException closing(AutoCloseable left, SliceException failure) {
        try {
            left.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** The result code without its extension. */
    static int primaryCode(SQLException failure) {
        return failure.getErrorCode() & 0xff;
    }

    private static String reason(SQLException failure) {
        return switch (primaryCode(failure)) {
            case BUSY, LOCKED -> "another program uses the file and holds a lock on it. Try again when it is done";
            case READ_ONLY ->
                "the file, or the folder that its journal belongs in, cannot be written to (" + text(failure) + ")";
            case INTERRUPT -> "the run was ended";
            case IO_ERROR -> "the file system failed (" + text(failure) + ")";
            case CORRUPT -> "the database is damaged; PRAGMA integrity_check says where (" + text(failure) + ")";
            case FULL -> "the disk is full, or the file as large as its settings allow";
            case CANNOT_OPEN ->
                "the file cannot be opened. A database in WAL mode needs a folder that can be written to, even"
                        + " to be read: copy it there, or set PRAGMA journal_mode = DELETE on it";
            case TOO_BIG -> "a value or a row is longer than SQLite allows";
            case NOT_A_DATABASE -> "the file is no SQLite database, or is an encrypted one";
            default -> text(failure);
        };
    }

    private static String text(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (!(failure instanceof SQLiteException)) {
            return message;
        }
        // The driver writes "[CODE] general words (what SQLite said)".
        int open = message.indexOf('(');
        int close = message.lastIndexOf(')');
        return open > 0 && close > open ? message.substring(open + 1, close) : message;
    }
}
