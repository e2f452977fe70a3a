package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.LostConnection;
import io.github.dbslicer.dialect.WriteConnections;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The write sessions of a run. */
final class MySqlWriteConnections implements WriteConnections<MySqlWriteSession> {
    /** The server ends the session: it shuts down, somebody kills it, it was idle for too long. */
    private static final Set<Integer> ENDED = Set.of(1053, 1927, 4031);

    private final Supplier<MySqlWriteSession> sessions;
    private final LostSessions lostSessions;

    /** @param sessions opens one */
    MySqlWriteConnections(Supplier<MySqlWriteSession> sessions, LostSessions lostSessions) {
        this.sessions = sessions;
        this.lostSessions = lostSessions;
    }

    @Override
    public MySqlWriteSession open() {
        return sessions.get();
    }

    @Override
    public boolean isLost(SliceException failure) {
        return isLost((Throwable) failure);
    }

    /** Whether the connection is gone with this failure. */
    static boolean isLost(Throwable failure) {
        return LostConnection.isCauseOf(failure)
                || failure.getCause() instanceof SQLException e && ENDED.contains(e.getErrorCode());
    }

    /**
     * The server does not say what became of a transaction, its rows do: before COMMIT was sent none of them had a rival for its key, so that
     * a row with the key of the first one is that very row.
     */
    @Override
    public boolean end(MySqlWriteSession lost) {
        lostSessions.end(lost.mark());
        Optional<Batch> batch = lost.current();
        if (batch.isEmpty()) {
            return false;
        }
        String table = batch.get().layout().target().name();
        if (!batch.get().layout().target().transactional()) {
            throw unrepeatable("The engine of table " + table + " has no transactions: part of the rows may be there.");
        }
        return lost.isCommitting() && isThere(batch.get(), table);
    }

    private boolean isThere(Batch batch, String table) {
        String presence = batch.presence()
                .orElseThrow(() -> unrepeatable("The rows were just being committed, and table " + table
                        + " has no key by which they could be found."));
        return lostSessions.finds(presence);
    }

    private static SliceException unrepeatable(String why) {
        return new SliceException(ErrorCode.TARGET_WRITE, why + " They cannot be written again without a doubt.");
    }
}
