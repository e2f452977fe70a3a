package io.github.dbslicer.run;

import io.github.dbslicer.dialect.Target;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import org.jspecify.annotations.Nullable;

/** A writer's session with the target, opened when it is first needed. */
public final class WriterSession implements WorkerSession {
    private final Target target;
    private @Nullable WriteSession writing;
    private boolean aborted;

    WriterSession(Target target) {
        this.target = target;
    }

    /** For the writer that this belongs to. */
    public WriteSession target() {
        WriteSession session = writing;
        if (session == null) {
            session = keep(target.openSession());
        }
        return session;
    }

    @Override
    public void open() {
        target();
    }

    @Override
    public synchronized boolean isOpen() {
        return writing != null;
    }

    @Override
    public void keepAlive() {
        // A target is waited for by nobody; a connection that it has given up is replaced.
    }

    private synchronized WriteSession keep(WriteSession session) {
        writing = session;
        if (aborted) {
            session.abort();
            throw new SliceException(ErrorCode.INTERRUPTED, "the run has ended");
        }
        return session;
    }

    @Override
    public synchronized void abort() {
        aborted = true;
        if (writing != null) {
            writing.abort();
        }
    }

    @Override
    public synchronized void close() {
        WriteSession writer = writing;
        writing = null;
        if (writer != null) {
            writer.close();
        }
    }
}
