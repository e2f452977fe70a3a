package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.WriteConnections;
import io.github.dbslicer.error.SliceException;
import java.util.Optional;
import java.util.function.Supplier;

/** The write sessions of a run. */
final class PostgresWriteConnections implements WriteConnections<PostgresWriteSession> {
    private final Supplier<PostgresWriteSession> sessions;
    private final LostSessions lostSessions;

    /** @param sessions opens one */
    PostgresWriteConnections(Supplier<PostgresWriteSession> sessions, LostSessions lostSessions) {
        this.sessions = sessions;
        this.lostSessions = lostSessions;
    }

    @Override
    public PostgresWriteSession open() {
        return sessions.get();
    }

    @Override
    public boolean isLost(SliceException failure) {
        return ConnectionEnd.isCauseOf(failure);
    }

    /** The transaction's number says what became of it, whatever the rows are. */
    @Override
    public boolean end(PostgresWriteSession lost) {
        Optional<Long> transaction = lost.transaction();
        return lostSessions.end(lost.mark(), transaction);
    }
}
