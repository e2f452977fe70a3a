package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;
import java.sql.SQLException;
import java.sql.Statement;

/** A way to send rows to the server. What was sent is neither checked nor committed. */
interface RowSender {

    /**
     * Sends rows in a single statement, from the first on as many as it takes.
     *
     * @return how many rows were sent, at least one, and how many the server says it took
     */
    Sent send(Statement statement, RowLayout layout, RowBatch rows, int fromRow, int endRow) throws SQLException;

    record Sent(int rows, long taken) {}
}
