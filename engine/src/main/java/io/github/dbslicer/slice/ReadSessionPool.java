package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Sessions that read what a target holds, opened as they are needed. Safe for several threads. */
final class ReadSessionPool implements AutoCloseable {
    private final SourceDatabase database;
    private final Queue<ReadSession> all = new ConcurrentLinkedQueue<>();
    private final Queue<ReadSession> idle = new ConcurrentLinkedQueue<>();

    /** @param database closed with this */
    ReadSessionPool(SourceDatabase database) {
        this.database = database;
    }

    SourceDatabase database() {
        return database;
    }

    /** Does something with a session, which nobody else uses meanwhile. */
    <T> T with(Function<ReadSession, T> reading) {
        try {
            ReadSession session = idle.poll();
            if (session == null) {
                session = database.openSession();
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
        try (database) {
            all.forEach(ReadSession::close);
        }
    }
}
