package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.LostConnection;
import io.github.dbslicer.dialect.WriteConnections;
import io.github.dbslicer.error.SliceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The write sessions of a run. */
final class PostgresWriteConnections implements WriteConnections<PostgresWriteSession> {
    /** The server ends the session: at its own end, after another session crashed, because an administrator says so. */
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "25P04");

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
        return isLost((Throwable) failure);
    }

    /** Whether the connection is gone with this failure. */
    static boolean isLost(Throwable failure) {
        return LostConnection.isCauseOf(failure)
                || failure.getCause() instanceof SQLException e && ENDED.contains(ServerMessage.state(e));
    }

    /** The transaction's number says what became of it, whatever the rows are. */
    @Override
    public boolean end(PostgresWriteSession lost) {
        Optional<Long> transaction = lost.transaction();
        return lostSessions.end(lost.mark(), transaction);
    }
}
