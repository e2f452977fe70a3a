package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes sure that the server kept rows as they were sent. Any warning means that it did not, but one: the value of an ENUM that is no
 * member, index 0, can be written, but each time with warning 1265.
 */
final class WarningCheck {
    private static final int TRUNCATED = 1265;

    private final RowLayout layout;
    private final int listedWarnings;

    /** @param listedWarnings how many warnings the server lists at most; what comes after them cannot be told */
    WarningCheck(RowLayout layout, int listedWarnings) {
        this.layout = layout;
        this.listedWarnings = listedWarnings;
    }

    /** How many rows can be sent together so that one warning more than the tolerated ones is sure to be listed. */
    int mostRows(RowBatch rows) {
        long tolerated = toleratedByColumn(rows, 0, rows.rows()).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        return tolerated < listedWarnings ? rows.rows() : Math.max(1, (listedWarnings - 1) / layout.width());
    }

    /** @throws io.github.dbslicer.error.SliceException {@code TARGET_WRITE} unless all rows were taken as they are */
    void check(Statement statement, RowBatch rows, int fromRow, RowSender.Sent sent) throws SQLException {
        Map<String, Integer> expected = toleratedByColumn(rows, fromRow, fromRow + sent.rows());
        SQLWarning first = statement.getWarnings();
        if (first != null) {
            refuseUntolerated(first, expected, sent.rows());
        }
        boolean warned = expected.values().stream().allMatch(left -> left == 0);
        if (sent.taken() != sent.rows() || !warned) {
            throw new WriteFault(layout, sent.rows()).missing(sent.taken());
        }
    }

    private void refuseUntolerated(SQLWarning first, Map<String, Integer> open, int rows) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            String message = ServerMessage.of(warning);
            Optional<String> column = ServerWords.column(message);
            int left = column.map(name -> open.getOrDefault(name, 0)).orElse(0);
            if (warning.getErrorCode() != TRUNCATED || left == 0) {
                throw new WriteFault(layout, rows).warning(warning.getErrorCode(), message, share(first, warning));
            }
            open.put(column.orElseThrow(), left - 1);
        }
    }

    /** For how many rows the server gave this warning. */
    private String share(SQLWarning first, SQLWarning example) {
        Optional<String> column = ServerWords.column(ServerMessage.of(example));
        int alike = 0;
        int all = 0;
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            boolean same = warning.getErrorCode() == example.getErrorCode()
                    && ServerWords.column(ServerMessage.of(warning)).equals(column);
            alike += same ? 1 : 0;
            all++;
        }
        return (all < listedWarnings ? "" : "at least ") + alike;
    }

    private Map<String, Integer> toleratedByColumn(RowBatch rows, int fromRow, int endRow) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int column = 0; column < layout.width(); column++) {
            counts.put(layout.columns().get(column).name(), tolerated(rows, fromRow, endRow, column));
        }
        return counts;
    }

    private int tolerated(RowBatch rows, int fromRow, int endRow, int column) {
        Column target = layout.columns().get(column);
        if (!MySqlTypes.base(target).equals("enum")) {
            return 0;
        }
        boolean emptyMember = EmptyMember.of(target);
        int count = 0;
        for (int row = fromRow; row < endRow; row++) {
            count += EmptyMember.isIndexZero(rows, row, column, emptyMember) ? 1 : 0;
        }
        return count;
    }
}
