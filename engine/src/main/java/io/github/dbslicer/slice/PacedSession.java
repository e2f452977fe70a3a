package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.ForwardingReadSession;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.row.RowBatch;
import java.util.function.Supplier;

/** A session that waits before each query and each batch while its source has too much to do. */
final class PacedSession extends ForwardingReadSession {
    private final Pacing pacing;

    PacedSession(ReadSession session, Pacing pacing) {
        super(session);
        this.pacing = pacing;
    }

    @Override
    protected <T> T answer(Supplier<T> query) {
        pacing.await();
        pacing.count(1);
        try {
            return query.get();
        } finally {
            pacing.count(-1);
        }
    }

    @Override
    protected RowReader read(Supplier<RowReader> query) {
        pacing.await();
        pacing.count(1);
        try {
            return new PacedReader(query.get());
        } catch (RuntimeException | Error failure) {
            pacing.count(-1);
            throw failure;
        }
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
