package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.Table;
import java.util.List;
import java.util.function.Supplier;

/** A session that lets another one do the work. What is to happen around its queries is added by overriding {@link #read} and {@link #answer}. */
public abstract class ForwardingReadSession implements ReadSession {
    private final ReadSession session;

    /** @param session owned by this one from here on */
    protected ForwardingReadSession(ReadSession session) {
        this.session = session;
    }

    /** Begins a query whose rows are read. */
    protected RowReader read(Supplier<RowReader> query) {
        return query.get();
    }

    /** Asks for something that is there in full when this returns. */
    protected <T> T answer(Supplier<T> query) {
        return query.get();
    }

    /** The one that does the work. */
    protected final ReadSession session() {
        return session;
    }

    @Override
    public final List<RowFilter> parts(Projection projection, RowFilter filter, int wanted) {
        return answer(() -> session.parts(projection, filter, wanted));
    }

    @Override
    public final RowReader scan(Projection projection, RowFilter filter) {
        return read(() -> session.scan(projection, filter));
    }

    @Override
    public final RowReader lookup(Projection projection, Lookup lookup) {
        return read(() -> session.lookup(projection, lookup));
    }

    @Override
    public final long count(Table table, RowFilter filter) {
        return answer(() -> session.count(table, filter));
    }

    @Override
    public final ScanEstimate estimate(Table table, RowFilter filter) {
        return answer(() -> session.estimate(table, filter));
    }

    @Override
    public final long countMissing(Projection projection, Lookup lookup) {
        return answer(() -> session.countMissing(projection, lookup));
    }

    @Override
    public final Checksum checksum(Projection projection, Lookup lookup) {
        return answer(() -> session.checksum(projection, lookup));
    }

    @Override
    public final void keepAlive() {
        session.keepAlive();
    }

    @Override
    public void abort() {
        session.abort();
    }

    @Override
    public void close() {
        session.close();
    }
}
