package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SourceSessions;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import org.jspecify.annotations.Nullable;

/** A reader's session with its source, opened when it is first needed. */
final class ReaderSession implements WorkerSession {
    private final SourceSessions source;
    private final Pacing pacing;
    private @Nullable ReadSession reading;
    private boolean aborted;

    ReaderSession(SourceSessions source, Pacing pacing) {
        this.source = source;
        this.pacing = pacing;
    }

    ReadSession source() {
        ReadSession session = reading;
        if (session == null) {
            session = keep(pacing.paced(source.openSession()));
        }
        return session;
    }

    @Override
    public void open() {
        source();
    }

    @Override
    public synchronized boolean isOpen() {
        return reading != null;
    }

    @Override
    public void keepAlive() {
        source().keepAlive();
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
        if (aborted) {
            session.abort();
            throw new SliceException(ErrorCode.INTERRUPTED, "the run has ended");
        }
        return session;
    }

    @Override
    public synchronized void abort() {
        aborted = true;
        if (reading != null) {
            reading.abort();
        }
    }

    @Override
    public synchronized void close() {
        ReadSession reader = reading;
        reading = null;
        if (reader != null) {
            reader.close();
        }
    }
}
