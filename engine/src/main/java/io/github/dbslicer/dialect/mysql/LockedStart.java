package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Moment;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * All sessions begin while a lock keeps every change away. The lock is another session's, is waited for at most {@link #WAIT_SECONDS} at a
 * time, so that nobody queues behind it for longer, and is held for as long as the sessions take to begin: milliseconds.
 */
final class LockedStart implements SnapshotWay {
    private static final int WAIT_SECONDS = 1;
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private final Connection catalog;
    private final SourceLock lock;

    LockedStart(Connection catalog, SourceLock lock) {
        this.catalog = catalog;
        this.lock = lock;
    }

    @Override
    public Attempt begin(SnapshotSessions sessions) throws SQLException {
        Optional<String> obstacle = lock.obstacle();
        if (obstacle.isPresent()) {
            return new Attempt.Refused(obstacle.get());
        }
        execute("SET SESSION lock_wait_timeout = " + WAIT_SECONDS);
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return new Attempt.Taken(locked(sessions));
                } catch (SQLException refused) {
                    if (refused.getErrorCode() != LOCK_WAIT_TIMEOUT || attempt == TRIES) {
                        return new Attempt.Refused(refusal(refused));
                    }
                    Thread.sleep(PAUSE.toMillis());
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", ended);
        } finally {
            execute("SET SESSION lock_wait_timeout = DEFAULT");
        }
    }

    private Moment locked(SnapshotSessions sessions) throws SQLException {
        execute(lock.statement());
        try {
            sessions.begin();
            Instant time = ServerMoment.now(catalog);
            return new Moment(Consistency.SNAPSHOT, time, lock.position());
        } finally {
            execute("UNLOCK TABLES");
        }
    }

    private String refusal(SQLException refused) throws SQLException {
        if (refused.getErrorCode() == LOCK_WAIT_TIMEOUT) {
            return lock.name() + " could not be had within " + WAIT_SECONDS + " s, " + TRIES
                    + " times: transactions that write are open for longer";
        }
        if (CatalogProblem.isDenied(refused)) {
            return lock.name() + " takes the privilege " + lock.privilege();
        }
        throw refused;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = catalog.createStatement()) {
            statement.execute(sql);
        }
    }
}
