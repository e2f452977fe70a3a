package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.postgresql.copy.CopyIn;
import org.postgresql.jdbc.PgConnection;

/**
 * Writes batches, each by one COPY in a transaction of its own. A batch that meets a deadlock or waits too long for a lock is rolled back
 * and sent again.
 */
final class PostgresWriteSession implements WriteSession {
    private static final int ATTEMPTS = 10;
    /** Deadlock, lock not available, serialization failure: another attempt may fare better. */
    private static final Set<String> LOCK_FAILURES = Set.of("40P01", "55P03", "40001");

    private final PgConnection connection;
    private final SessionMark mark;
    private final LongAdder written;
    private final Consumer<PgConnection> whenDone;
    private final CopyChunks chunks = new CopyChunks();
    /** A run has one projection for each of its selections, so that there are few; comparing them by value would take long. */
    private final IdentityHashMap<Projection, String> statements = new IdentityHashMap<>();

    private Optional<Long> transaction = Optional.empty();

    /**
     * @param connection with the settings of {@link TargetSession}, without autocommit
     * @param mark tells the server's side of the session
     * @param written counts the bytes of the values that are written
     * @param whenDone gets the connection when this session is closed
     */
    PostgresWriteSession(
            PgConnection connection, SessionMark mark, LongAdder written, Consumer<PgConnection> whenDone) {
        this.connection = connection;
        this.mark = mark;
        this.written = written;
        this.whenDone = whenDone;
    }

    @Override
    public void write(Projection projection, RowBatch rows) {
        if (rows.rows() == 0) {
            return;
        }
        String sql = statements.computeIfAbsent(projection, CopyStatement::of);
        for (int attempt = 1; !written(projection, sql, rows, attempt); attempt++) {
            // The server has rolled the batch back: it is simply sent again.
        }
    }

    SessionMark mark() {
        return mark;
    }

    /** The server's number of the transaction that was begun last, until it is known to have ended. */
    Optional<Long> transaction() {
        return transaction;
    }

    @Override
    public void delete(Table table, Lookup keys) {
        new RowDeletion(connection, table, keys).run();
    }

    @Override
    public void abort() {
        ConnectionEnd.abort(connection, ErrorCode.TARGET_WRITE);
    }

    @Override
    public void close() {
        if (transaction.isPresent()) {
            // It broke off, and perhaps the connection with it.
            ConnectionEnd.close(connection, ErrorCode.TARGET_WRITE);
        } else {
            whenDone.accept(connection);
        }
    }

    /** @return false where it should be tried again */
    private boolean written(Projection projection, String sql, RowBatch rows, int attempt) {
        WriteFault fault = new WriteFault(projection, rows.rows());
        try {
            transaction = Optional.of(begin());
            long taken = send(sql, rows, projection.written());
            if (taken != rows.rows()) {
                throw fault.missing(taken);
            }
            connection.commit();
            transaction = Optional.empty();
            written.add(rows.byteSize());
            return true;
        } catch (SliceException e) {
            rollBack(e);
            throw e;
        } catch (SQLException e) {
            SliceException failure = fault.refused(e);
            rollBack(failure);
            if (LOCK_FAILURES.contains(ServerMessage.state(e)) && attempt < ATTEMPTS) {
                return false;
            }
            throw failure;
        }
    }

    /** Tells what became of the transaction where the connection is lost while it is committed. */
    private long begin() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.txid_current()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** @return how many rows the server says it has stored */
    private long send(String sql, RowBatch rows, int columns) throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn(sql);
        try {
            chunks.send(copy, rows, columns);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
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
