package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConnection;

/**
 * The one transaction in which a run changes the target. SQLite has one writer at a time, so that all workers share its connection, one
 * after the other. The first failure rolls everything back; all that is asked after it is refused. Safe for several threads.
 */
final class TargetTransaction {
    /** Something done on the connection. */
    interface Action<T> {
        T run(SQLiteConnection connection) throws SQLException;
    }

    /** How far it is. */
    enum State {
        OPEN,
        COMMITTING,
        COMMITTED,
        ROLLED_BACK
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final GuardedConnection guarded;
    private final TargetTriggers triggers = new TargetTriggers();
    private List<CatalogTable> tables = List.of();
    private volatile State state = State.OPEN;

    private TargetTransaction(GuardedConnection guarded) {
        this.guarded = guarded;
    }

    /** Takes the connection over. Takes the triggers away until {@link #commit}, as loaded rows must not fire them. */
    static TargetTransaction begin(GuardedConnection guarded, DatabaseFile file) {
        TargetTransaction transaction = new TargetTransaction(guarded);
        transaction.run(ErrorCode.TARGET_CONNECTION, "opening " + file + " to write", connection -> {
            connection.setAutoCommit(false);
            transaction.triggers.drop(connection);
            return connection;
        });
        return transaction;
    }

    /** @param doing what the action does, for the message of a failure */
    <T> T run(ErrorCode code, String doing, Action<T> action) {
        lock.lock();
        try {
            requireOpen(doing);
            return action.run(guarded.connection());
        } catch (SQLException e) {
            throw SqliteFailure.closing(this::rollBack, SqliteFailure.of(code, doing, e));
        } catch (RuntimeException | Error e) {
            rollBack();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen(String doing) {
        if (guarded.interrupted() || state != State.OPEN) {
            throw new SliceException(ErrorCode.INTERRUPTED, doing + ": the run was ended");
        }
    }

    /** The triggers that were there are none to bring back any more. */
    void forgetTriggers() {
        triggers.forget();
    }

    /**
     * The table as the target has it while rows are written. Only to be called by an action.
     *
     * @throws SliceException {@code TARGET_WRITE} where there is none
     */
    CatalogTable table(String name) throws SQLException {
        if (tables.isEmpty()) {
            tables = new CatalogReader(guarded.connection()).read();
        }
        return tables.stream()
                .filter(table -> Names.same(table.name(), name))
                .findFirst()
                .orElseThrow(() -> new SliceException(
                        ErrorCode.TARGET_WRITE, "writing " + name + ": the target has no such table"));
    }

    /** Runs the definitions, brings the triggers back and makes all durable. */
    void commit(DatabaseFile file, List<Definition> afterRows) {
        create(afterRows);
        run(ErrorCode.TARGET_WRITE, "committing to " + file, connection -> {
            triggers.restore(connection);
            state = State.COMMITTING;
            // Commits, and does not begin another transaction as commit() would.
            connection.setAutoCommit(true);
            state = State.COMMITTED;
            return connection;
        });
    }

    /** @throws SliceException {@code TARGET_SCHEMA} that names the definition that is refused */
    void create(List<Definition> definitions) {
        for (Definition definition : definitions) {
            run(ErrorCode.TARGET_SCHEMA, "creating " + definition, connection -> {
                tables = List.of();
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(definition.sql());
                }
            });
        }
    }

    /** Creates the definitions and takes them back, so that those which are refused are known before rows are loaded. */
    void rehearse(List<Definition> definitions) {
        execute("SAVEPOINT dbslicer_rehearsal");
        create(definitions);
        execute("ROLLBACK TO dbslicer_rehearsal");
        execute("RELEASE dbslicer_rehearsal");
    }

    private void execute(String sql) {
        run(ErrorCode.TARGET_SCHEMA, "creating the definitions", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    boolean committed() {
        lock.lock();
        try {
            return state == State.COMMITTED;
        } finally {
            lock.unlock();
        }
    }

    State state() {
        return state;
    }

    /** Ends what is being done, so that it fails and is rolled back. Safe for any thread. */
    void interrupt() {
        guarded.interrupt();
    }

    /** Undoes everything that is not committed, and closes the connection. */
    void rollBack() {
        lock.lock();
        try {
            if (state != State.COMMITTED) {
                state = State.ROLLED_BACK;
            }
            guarded.close();
        } catch (SQLException e) {
            throw SqliteFailure.of(
                    ErrorCode.TARGET_WRITE, "closing " + guarded.connection().getUrl(), e);
        } finally {
            lock.unlock();
        }
    }
}
