package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import org.jspecify.annotations.Nullable;

/** A worker's two sessions, opened when they are first needed. For one thread at a time, {@link #abort()} apart. */
final class WorkerSessions implements AutoCloseable {
    private final SourceDatabase source;
    private final Pacing pacing;
    private final TargetDatabase target;
    private @Nullable ReadSession reading;
    private @Nullable WriteSession writing;
    private boolean aborted;

    WorkerSessions(SourceDatabase source, Pacing pacing, TargetDatabase target) {
        this.source = source;
        this.pacing = pacing;
        this.target = target;
    }

    ReadSession source() {
        ReadSession session = reading;
        if (session == null) {
            session = keep(pacing.paced(source.openSession()));
        }
        return session;
    }

    /** For a worker without work. */
    void keepAlive() {
        source().keepAlive();
    }

    WriteSession target() {
        WriteSession session = writing;
        if (session == null) {
            session = keep(target.openSession());
        }
        return session;
    }

    /** Whether a session with the source can be replaced when its connection is lost. */
    boolean replacesSource() {
        return source.replacesSessions();
    }

    /** Whether this failure is that of the connection to the source, and none that was asked for. */
    synchronized boolean losesSource(SliceException failure) {
        return !aborted && source.isLost(failure);
    }

    /** Gives up the session with the source, whose connection is lost: the next one that is asked for is another. */
    void dropSource(SliceException loss) {
        ReadSession lost;
        synchronized (this) {
            lost = reading;
            reading = null;
        }
        try {
            if (lost != null) {
                lost.abort();
            }
        } catch (SliceException e) {
            // The connection may refuse to be ended, too.
            loss.addSuppressed(e);
        }
    }

    private synchronized ReadSession keep(ReadSession session) {
        reading = session;
        refuseIfAborted();
        return session;
    }

    private synchronized WriteSession keep(WriteSession session) {
        writing = session;
        refuseIfAborted();
        return session;
    }

    private void refuseIfAborted() {
        if (aborted) {
            abort();
            throw new SliceException(ErrorCode.INTERRUPTED, "the run has ended");
        }
    }

    /** Ends both sessions at once. */
    synchronized void abort() {
        aborted = true;
        if (reading != null) {
            reading.abort();
        }
        if (writing != null) {
            writing.abort();
        }
    }

    @Override
    public synchronized void close() {
        WriteSession writer = writing;
        ReadSession reader = reading;
        writing = null;
        reading = null;
        try {
            if (writer != null) {
                writer.close();
            }
        } finally {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
