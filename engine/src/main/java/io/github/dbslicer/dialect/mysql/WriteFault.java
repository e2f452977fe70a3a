package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import java.util.Set;

/** Says why rows of a batch are not in the target: table, column and how many rows, never a value. */
final class WriteFault {
    private static final Set<Integer> DUPLICATES = Set.of(1022, 1062, 1586);

    private final RowLayout layout;
    private final int rows;

    /** @param rows how many were sent together */
    WriteFault(RowLayout layout, int rows) {
        this.layout = layout;
        this.rows = rows;
    }

    SliceException nulls(Column column, int count) {
        return exception(
                Optional.of(column),
                count + " of " + rows + " rows are NULL there, but the target's column is NOT NULL",
                null);
    }

    /** @param share how many rows the server gave this warning for */
    SliceException warning(int code, String message, String share) {
        return exception(
                column(message),
                share + " of " + rows + " rows would not be kept as they are: " + reason(code, message),
                DUPLICATES.contains(code) ? duplicate(code) : null);
    }

    /** As an INSERT would have it refused. */
    private static SQLException duplicate(int code) {
        return new SQLIntegrityConstraintViolationException("duplicate key", "23000", code);
    }

    SliceException missing(long taken) {
        return exception(
                Optional.empty(), "the target took " + taken + " of " + rows + " rows and does not say why", null);
    }

    SliceException refused(SQLException e) {
        String message = ServerMessage.of(e);
        if (ServerWords.isFreeOfValues(e.getErrorCode())) {
            return exception(Optional.empty(), "the target does not take rows: " + message, e);
        }
        return exception(
                column(message),
                "the target refuses one of " + rows + " rows: " + reason(e.getErrorCode(), message),
                e);
    }

    private SliceException exception(
            Optional<Column> column, String what, @org.jspecify.annotations.Nullable SQLException cause) {
        String where = "table " + layout.target().name()
                + column.map(found -> ", column " + found.name() + " (" + found.type() + ")")
                        .orElse("");
        String state = layout.target().transactional()
                ? ""
                : " Rows of this batch may remain, since the table's engine has no transactions.";
        String text = where + ": " + what + "." + state;
        return cause == null
                ? new SliceException(ErrorCode.TARGET_WRITE, text)
                : new SliceException(ErrorCode.TARGET_WRITE, text, cause);
    }

    private static String reason(int code, String message) {
        return ServerWords.reason(code)
                + ServerWords.constraint(message).map(name -> " (" + name + ")").orElse("")
                + " (server error " + code + ")";
    }

    private Optional<Column> column(String message) {
        return ServerWords.column(message).flatMap(layout.target()::findColumn);
    }
}
