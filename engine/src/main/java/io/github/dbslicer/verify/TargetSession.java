package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.ForwardingReadSession;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import java.util.function.Supplier;

/** A session that reads the target: what it fails with is the target's fault, though it reads as from a source. */
final class TargetSession extends ForwardingReadSession {

    TargetSession(ReadSession session) {
        super(session);
    }

    /** Does something with the target. Its failures are told as the target's. */
    static <T> T reading(Supplier<T> action) {
        try {
            return action.get();
        } catch (SliceException failure) {
            throw ofTarget(failure);
        }
    }

    private static SliceException ofTarget(SliceException failure) {
        ErrorCode code = switch (failure.code()) {
            case SOURCE_CONNECTION -> ErrorCode.TARGET_CONNECTION;
            case SOURCE_READ, SOURCE_SCHEMA -> ErrorCode.TARGET_SCHEMA;
            default -> failure.code();
        };
        return new SliceException(code, "Reading the target to verify it: " + failure.getMessage(), failure);
    }

    @Override
    protected RowReader read(Supplier<RowReader> query) {
        return new Reader(reading(query));
    }

    @Override
    protected <T> T answer(Supplier<T> query) {
        return reading(query);
    }

    private record Reader(RowReader reader) implements RowReader {
        @Override
        public boolean read(RowBatch batch, int maxRows, int maxBytes) {
            return reading(() -> reader.read(batch, maxRows, maxBytes));
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
