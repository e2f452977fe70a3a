package io.github.dbslicer.draft;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Pacing;
import io.github.dbslicer.slice.SliceListener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Asks a source for rows of one table after the other. A table that cannot be read is not asked about again. For one thread. */
final class Questions implements AutoCloseable {
    private static final int BATCH_ROWS = 1_000;
    private static final int BATCH_BYTES = 1 << 20;

    private final SourceDatabase source;
    private final SliceListener listener;
    private final Pacing pacing;
    private final Set<TableId> unread = new TreeSet<>();
    private Optional<ReadSession> session = Optional.empty();

    /** @param listener is told of waiting, and of tables that cannot be read */
    Questions(SourceDatabase source, Courtesy courtesy, SliceListener listener) {
        this.source = source;
        this.listener = listener;
        this.pacing = new Pacing(courtesy, source, listener);
    }

    Set<TableId> unread() {
        return unread;
    }

    /**
     * Reads these columns of at most so many of the rows that meet a condition, whichever the source comes upon first.
     *
     * @return how many rows there were; 0 where the table cannot be read
     */
    long read(Table table, List<Column> columns, String condition, int rows, Consumer<RowBatch> action) {
        if (Thread.currentThread().isInterrupted()) {
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.");
        }
        if (unread.contains(table.id())) {
            return 0;
        }
        try {
            return scan(table, columns, new RowFilter.First(new RowFilter.Condition(condition), rows), action);
        } catch (SliceException failure) {
            if (failure.code() != ErrorCode.SOURCE_READ) {
                throw failure;
            }
            listener.warning(String.valueOf(failure.getMessage()));
            unread.add(table.id());
            giveUp();
            return 0;
        }
    }

    private long scan(Table table, List<Column> columns, RowFilter filter, Consumer<RowBatch> action) {
        Projection projection = new Projection(
                table, columns.stream().<Output>map(Output.Value::new).toList(), 0);
        RowBatch batch = new RowBatch(columns.size());
        long rows = 0;
        try (RowReader reader = open().scan(projection, filter)) {
            while (reader.read(batch, BATCH_ROWS, BATCH_BYTES)) {
                rows += batch.rows();
                action.accept(batch);
            }
        }
        return rows;
    }

    private ReadSession open() {
        ReadSession open = session.orElseGet(() -> pacing.paced(source.openSession()));
        session = Optional.of(open);
        return open;
    }

    private void giveUp() {
        session.ifPresent(failed -> {
            session = Optional.empty();
            try (failed) {
                failed.abort();
            }
        });
    }

    @Override
    public void close() {
        session.ifPresent(ReadSession::close);
    }
}
