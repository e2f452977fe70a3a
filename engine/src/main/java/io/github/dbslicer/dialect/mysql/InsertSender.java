package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** Sends rows by INSERT with as many rows a statement as the server takes, for servers that refuse LOAD DATA LOCAL. */
final class InsertSender implements RowSender {
    /** Larger statements are hardly faster, but cost memory here and there. */
    private static final int ENOUGH_BYTES = 1 << 20;
    /** What a value's literal takes at most besides two digits a byte. */
    private static final int LITERAL_BYTES = 32;

    private final long maxStatementBytes;

    /** @param maxAllowedPacket the server's, in bytes */
    InsertSender(long maxAllowedPacket) {
        // The command's own byte and some to spare.
        this.maxStatementBytes = Math.min(maxAllowedPacket - 64, Integer.MAX_VALUE - 64);
    }

    @Override
    public Sent send(Statement statement, RowLayout layout, RowBatch rows, int fromRow, int endRow)
            throws SQLException {
        String head = head(layout);
        long room = maxStatementBytes - head.getBytes(StandardCharsets.UTF_8).length;
        int end = fromRow + 1;
        long bytes = rowBytes(layout, rows, fromRow);
        refuseTooLong(layout, bytes, room);
        while (end < endRow && bytes < ENOUGH_BYTES && bytes + rowBytes(layout, rows, end) <= room) {
            bytes += rowBytes(layout, rows, end);
            end++;
        }
        StringBuilder sql = new StringBuilder(head.length() + (int) bytes).append(head);
        for (int row = fromRow; row < end; row++) {
            sql.append(row == fromRow ? "(" : ",(");
            appendValues(sql, layout, rows, row);
        }
        return new Sent(end - fromRow, statement.executeLargeUpdate(sql.toString()));
    }

    private static String head(RowLayout layout) {
        String names = layout.columns().stream().map(MySqlNames::quote).collect(Collectors.joining(", "));
        return "INSERT INTO " + layout.quotedTable() + " (" + names + ") VALUES ";
    }

    private static void appendValues(StringBuilder sql, RowLayout layout, RowBatch rows, int row) {
        for (int column = 0; column < layout.width(); column++) {
            if (column > 0) {
                sql.append(',');
            }
            InsertLiteral.append(sql, layout.forms().get(column), rows, row, column);
        }
        sql.append(')');
    }

    private static long rowBytes(RowLayout layout, RowBatch rows, int row) {
        long bytes = 3;
        for (int column = 0; column < layout.width(); column++) {
            bytes += 2L * Math.max(0, rows.length(row, column)) + LITERAL_BYTES;
        }
        return bytes;
    }

    private void refuseTooLong(RowLayout layout, long bytes, long room) {
        if (bytes > room) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE,
                    "table " + layout.target().name() + ": a row takes " + bytes
                            + " bytes as an INSERT, more than the target's max_allowed_packet of " + maxStatementBytes
                            + " allows. Set it higher there, or set local_infile=ON, which has no such limit.");
        }
    }
}
