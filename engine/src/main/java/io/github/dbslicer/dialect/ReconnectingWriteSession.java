package io.github.dbslicer.dialect;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A write session that outlives its connections. What was being written when one is lost is written again over another one, unless it turns
 * out that it had been committed.
 *
 * @param <S> the sessions that it is made of
 */
public final class ReconnectingWriteSession<S extends WriteSession> implements WriteSession {
    private final WriteConnections<S> connections;
    private @Nullable S current;
    private boolean aborted;

    /** Opens the first connection. */
    public ReconnectingWriteSession(WriteConnections<S> connections) {
        this.connections = connections;
        connect(new Backoff(), Optional.empty());
    }

    @Override
    public void write(Projection projection, RowBatch rows) {
        complete(session -> session.write(projection, rows));
    }

    /** Not repeated where the connection is lost: how far it came is found out by the next run. */
    @Override
    public void delete(Table table, Lookup keys) {
        session().delete(table, keys);
    }

    /** Does the work of one transaction, as often as it takes. */
    private void complete(Consumer<S> work) {
        Optional<SliceException> failure = attempt(work);
        if (failure.isPresent()) {
            Backoff backoff = new Backoff();
            SliceException first = failure.get();
            while (failure.isPresent() && !tookEffect(failure.get())) {
                connect(backoff, Optional.of(first));
                failure = attempt(work);
            }
        }
    }

    /** @return how the connection was lost; empty where the work is done */
    private Optional<SliceException> attempt(Consumer<S> work) {
        S session = session();
        try {
            work.accept(session);
            return Optional.empty();
        } catch (SliceException failure) {
            if (isAborted() || !connections.isLost(failure)) {
                throw failure;
            }
            return Optional.of(failure);
        }
    }

    private boolean tookEffect(SliceException loss) {
        S lost = session();
        close(lost, loss);
        try {
            return connections.end(lost);
        } catch (SliceException e) {
            throw given(loss, e);
        }
    }

    /** A connection that is lost may refuse to be closed; the server's side of it is ended another way. */
    private void close(S lost, SliceException loss) {
        try {
            lost.close();
        } catch (SliceException e) {
            loss.addSuppressed(e);
        }
    }

    /** @param loss for which another connection is needed; empty for the first one */
    private void connect(Backoff backoff, Optional<SliceException> loss) {
        if (loss.isPresent() && !backoff.pause()) {
            throw given(loss.get(), notWithin());
        }
        while (!opened(backoff, loss)) {
            // Until the backoff ends it.
        }
    }

    private boolean opened(Backoff backoff, Optional<SliceException> loss) {
        try {
            keep(connections.open());
            return true;
        } catch (SliceException refused) {
            if (isAborted() || !connections.isLost(refused) || !backoff.pause()) {
                throw loss.map(first -> given(first, refused)).orElse(refused);
            }
            return false;
        }
    }

    private static SliceException notWithin() {
        return new SliceException(
                ErrorCode.TARGET_CONNECTION, "No other connection held within " + Backoff.inAll() + ".");
    }

    /** The failure that began it, and why it could not be made good. */
    private static SliceException given(SliceException loss, SliceException reason) {
        if (reason.code() == ErrorCode.INTERRUPTED) {
            return reason;
        }
        SliceException failure = new SliceException(loss.code(), loss.getMessage() + " " + reason.getMessage(), loss);
        failure.addSuppressed(reason);
        return failure;
    }

    private synchronized S session() {
        S session = current;
        if (session == null) {
            throw new IllegalStateException("closed");
        }
        return session;
    }

    private synchronized boolean isAborted() {
        return aborted;
    }

    private void keep(S session) {
        synchronized (this) {
            current = session;
        }
        if (isAborted()) {
            session.abort();
            throw new SliceException(ErrorCode.INTERRUPTED, "the run has ended");
        }
    }

    @Override
    public void abort() {
        S session;
        synchronized (this) {
            aborted = true;
            session = current;
        }
        if (session != null) {
            session.abort();
        }
    }

    @Override
    public void close() {
        S session;
        synchronized (this) {
            session = current;
            current = null;
        }
        if (session != null) {
            session.close();
        }
    }
}
