package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import org.jspecify.annotations.Nullable;

/** A worker's sessions with both databases, opened when they are first needed. For one thread at a time, {@link #abort()} apart. */
final class Sides implements AutoCloseable {
    private final SourceDatabase source;
    private final SourceDatabase target;
    private @Nullable ReadSession sourceSession;
    private @Nullable ReadSession targetSession;
    private boolean aborted;

    Sides(SourceDatabase source, SourceDatabase target) {
        this.source = source;
        this.target = target;
    }

    ReadSession session(Side side) {
        return side == Side.SOURCE ? source() : target();
    }

    ReadSession source() {
        ReadSession session = sourceSession;
        if (session == null) {
            session = source.openSession();
            keep(session, Side.SOURCE);
        }
        return session;
    }

    ReadSession target() {
        ReadSession session = targetSession;
        if (session == null) {
            session = new TargetSession(TargetSession.reading(target::openSession));
            keep(session, Side.TARGET);
        }
        return session;
    }

    private synchronized void keep(ReadSession session, Side side) {
        if (side == Side.SOURCE) {
            sourceSession = session;
        } else {
            targetSession = session;
        }
        if (aborted) {
            session.abort();
            throw new SliceException(ErrorCode.INTERRUPTED, "the verification has ended");
        }
    }

    synchronized void abort() {
        aborted = true;
        if (sourceSession != null) {
            sourceSession.abort();
        }
        if (targetSession != null) {
            targetSession.abort();
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (sourceSession != null) {
                sourceSession.close();
            }
        } finally {
            if (targetSession != null) {
                targetSession.close();
            }
        }
    }
}
