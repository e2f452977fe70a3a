package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sessions that read what a target holds, opened as they are needed. Safe for several threads, but for {@link #pause()} and
 * {@link #close()}.
 */
final class ReadSessionPool implements AutoCloseable {
    private final Supplier<SourceDatabase> opening;
    private final Queue<ReadSession> all = new ConcurrentLinkedQueue<>();
    private final Queue<ReadSession> idle = new ConcurrentLinkedQueue<>();
    private Optional<SourceDatabase> database = Optional.empty();

    /** @param opening opens the database, which is closed with this */
    ReadSessionPool(Supplier<SourceDatabase> opening) {
        this.opening = opening;
    }

    /** Ends what is open, which may lock tables. Sessions that are opened later see what is there then. */
    void pause() {
        all.forEach(ReadSession::close);
        all.clear();
        idle.clear();
        database.ifPresent(SourceDatabase::close);
        database = Optional.empty();
    }

    synchronized SourceDatabase database() {
        SourceDatabase open = database.orElseGet(opening);
        database = Optional.of(open);
        return open;
    }

    /** Does something with a session, which nobody else uses meanwhile. */
    <T> T with(Function<ReadSession, T> reading) {
        try {
            ReadSession session = idle.poll();
            if (session == null) {
                session = database().openSession();
                all.add(session);
            }
            T result = reading.apply(session);
            idle.add(session);
            return result;
        } catch (SliceException e) {
            // Who reads thinks that it is a source.
            boolean ofReading = e.code() == ErrorCode.SOURCE_READ || e.code() == ErrorCode.SOURCE_CONNECTION;
            throw ofReading
                    ? new SliceException(ErrorCode.TARGET_WRITE, "reading the target: " + e.getMessage(), e)
                    : e;
        }
    }

    /** Ends every session at once, whatever it is doing. */
    void abort() {
        all.forEach(ReadSession::abort);
    }

    @Override
    public void close() {
        pause();
    }
}
