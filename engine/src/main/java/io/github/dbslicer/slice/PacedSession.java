package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Checksum;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.row.RowBatch;
import java.util.function.Supplier;

/** A session that waits before each query and each batch while its source has too much to do. */
final class PacedSession implements ReadSession {
    private final ReadSession session;
    private final Pacing pacing;

    PacedSession(ReadSession session, Pacing pacing) {
        this.session = session;
        this.pacing = pacing;
    }

    @Override
    public RowReader scan(Projection projection, RowFilter filter) {
        return reader(() -> session.scan(projection, filter));
    }

    @Override
    public RowReader lookup(Projection projection, Lookup lookup) {
        return reader(() -> session.lookup(projection, lookup));
    }

    @Override
    public long countMissing(Projection projection, Lookup lookup) {
        return counted(() -> session.countMissing(projection, lookup));
    }

    @Override
    public Checksum checksum(Projection projection, Lookup lookup) {
        return counted(() -> session.checksum(projection, lookup));
    }

    private <T> T counted(Supplier<T> query) {
        pacing.await();
        pacing.count(1);
        try {
            return query.get();
        } finally {
            pacing.count(-1);
        }
    }

    private RowReader reader(Supplier<RowReader> query) {
        pacing.await();
        pacing.count(1);
        try {
            return new PacedReader(query.get());
        } catch (RuntimeException | Error failure) {
            pacing.count(-1);
            throw failure;
        }
    }

    @Override
    public void keepAlive() {
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

    /** Between its batches the source may be left in peace. */
    private final class PacedReader implements RowReader {
        private final RowReader reader;

        private PacedReader(RowReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean read(RowBatch batch, int maxRows, int maxBytes) {
            pacing.await();
            return reader.read(batch, maxRows, maxBytes);
        }

        @Override
        public void close() {
            try (reader) {
                pacing.count(-1);
            }
        }
    }
}
