package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.WriteConnections;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.Optional;
import java.util.function.Supplier;

/** The write sessions of a run. */
final class MySqlWriteConnections implements WriteConnections<MySqlWriteSession> {
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
        return ConnectionEnd.isCauseOf(failure);
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
