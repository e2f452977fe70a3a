package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches, each in a transaction of its own: by LOAD DATA LOCAL where the server allows it, else by INSERT. A batch that meets a
 * deadlock or waits too long for a lock is rolled back and sent again.
 */
final class MySqlWriteSession implements WriteSession {
    private static final int ATTEMPTS = 10;
    private static final Set<Integer> LOCK_FAILURES = Set.of(1205, 1213);
    /** LOAD DATA LOCAL is off: in MySQL up to 5.7 and MariaDB, in MySQL 8, in MariaDB by the client's choice. */
    private static final Set<Integer> LOAD_FAILURES = Set.of(1148, 3948, 3950, 4166);

    private final Connection connection;
    private final Function<Projection, RowLayout> layouts;
    private final InsertSender inserts;
    private final int listedWarnings;
    private final long maxStatementLength;
    private RowSender sender;
    /** A run has one projection for each of its selections, so that there are few; comparing them by value would take long. */
    private final IdentityHashMap<Projection, RowLayout> known = new IdentityHashMap<>();

    private final SessionMark mark;
    private @Nullable Batch current;
    private boolean committing;

    /**
     * @param connection with the settings of {@link TargetSession}; closed with this session
     * @param mark tells the server's side of the session
     */
    MySqlWriteSession(
            Connection connection,
            SessionMark mark,
            TargetSession.Limits limits,
            Function<Projection, RowLayout> layouts) {
        this.connection = connection;
        this.mark = mark;
        this.layouts = layouts;
        this.inserts = new InsertSender(limits.maxAllowedPacket());
        this.listedWarnings = limits.listedWarnings();
        this.maxStatementLength = limits.maxAllowedPacket() * 9 / 10;
        this.sender = limits.loadsLocalData() ? new LoadDataSender() : inserts;
    }

    @Override
    public void write(Projection projection, RowBatch rows) {
        if (rows.rows() == 0 || projection.written() == 0) {
            return;
        }
        RowLayout target = known.computeIfAbsent(projection, layouts);
        refuseNulls(target, rows);
        current = new Batch(projection.table(), target, rows);
        for (int attempt = 1; !written(target, rows, attempt); attempt++) {
            // The server has rolled the batch back: it is simply sent again.
        }
        current = null;
    }

    SessionMark mark() {
        return mark;
    }

    /** What was being written when the session failed. */
    Optional<Batch> current() {
        return Optional.ofNullable(current);
    }

    /** Whether the transaction may have been committed when the session failed. */
    boolean isCommitting() {
        return committing;
    }

    @Override
    public void delete(Table table, Lookup keys) {
        new RowDeletion(connection, maxStatementLength, table, keys).run();
    }

    @Override
    public void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE, "a session with the target does not end: " + ServerMessage.of(e), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE, "a session with the target does not close: " + ServerMessage.of(e), e);
        }
    }

    /** @return false where it should be tried again */
    private boolean written(RowLayout target, RowBatch rows, int attempt) {
        try (Statement statement = connection.createStatement()) {
            committing = false;
            sendAll(statement, target, rows);
            committing = true;
            connection.commit();
            return true;
        } catch (SliceException e) {
            rollBack(e);
            throw e;
        } catch (SQLException e) {
            SliceException failure = new WriteFault(target, rows.rows()).refused(e);
            rollBack(failure);
            if (target.target().transactional() && LOCK_FAILURES.contains(e.getErrorCode()) && attempt < ATTEMPTS) {
                return false;
            }
            throw failure;
        }
    }

    private void sendAll(Statement statement, RowLayout target, RowBatch rows) throws SQLException {
        WarningCheck check = new WarningCheck(target, listedWarnings);
        int most = check.mostRows(rows);
        for (int row = 0; row < rows.rows(); ) {
            int end = Math.min(rows.rows(), row + most);
            RowSender.Sent sent = send(statement, target, rows, row, end);
            check.check(statement, rows, row, sent);
            row += sent.rows();
        }
    }

    private RowSender.Sent send(Statement statement, RowLayout target, RowBatch rows, int row, int end)
            throws SQLException {
        try {
            return sender.send(statement, target, rows, row, end);
        } catch (SQLException e) {
            if (sender == inserts || !LOAD_FAILURES.contains(e.getErrorCode())) {
                throw e;
            }
            sender = inserts;
            return sender.send(statement, target, rows, row, end);
        }
    }

    /** The server would put a default, the next number or the current time in place of a NULL, partly without a warning. */
    private static void refuseNulls(RowLayout target, RowBatch rows) {
        for (int i = 0; i < target.width(); i++) {
            Column column = target.columns().get(i);
            int nulls = column.nullable() ? 0 : nulls(rows, i);
            if (nulls > 0) {
                throw new WriteFault(target, rows.rows()).nulls(column, nulls);
            }
        }
    }

    private static int nulls(RowBatch rows, int column) {
        int count = 0;
        for (int row = 0; row < rows.rows(); row++) {
            count += rows.isNull(row, column) ? 1 : 0;
        }
        return count;
    }

    private void rollBack(SliceException failure) {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
