package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.row.RowBatch;
import java.util.BitSet;
import java.util.Optional;

/**
 * The rows of one query on their way down a path. Where the connection is lost on the way the query may be sent again, as long as the rows
 * that had passed can be told when they come again. For one thread.
 */
final class Passage implements AutoCloseable {
    /** Rows and bytes per batch: enough that a statement's fixed cost does not show, little enough that all workers' batches are small. */
    private static final int BATCH_ROWS = 20_000;

    private static final int BATCH_BYTES = 4 << 20;

    private final RowPath path;
    private final WorkerSessions sessions;
    private final RowPath.Arrivals arrivals;
    private final Optional<Admission.Query> admission;
    private final Optional<DeliveredRows> delivered;
    private boolean repeated;
    private long passed;
    private long comingAgain;

    /** @param delivered where it is to be told which rows have passed, which nothing else tells */
    Passage(
            RowPath path,
            WorkerSessions sessions,
            RowPath.Arrivals arrivals,
            Optional<Admission.Query> admission,
            Optional<DeliveredRows> delivered) {
        this.path = path;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.admission = admission;
        this.delivered = delivered;
    }

    /** Takes the rows of the query, of which those that have passed are dropped where this is not the first time. */
    void run(RowReader reader) {
        RowBatch batch = path.newBatch();
        comingAgain = passed;
        while (reader.read(batch, BATCH_ROWS, BATCH_BYTES)) {
            arrivals.arrived(batch);
            admission.ifPresent(query -> keep(batch, query.admit(batch)));
            delivered.ifPresent(rows -> keep(batch, rows));
            if (batch.rows() > 0) {
                take(batch);
            }
        }
        batch.clear();
    }

    private void take(RowBatch batch) {
        long known = Math.min(comingAgain, batch.rows());
        comingAgain -= known;
        passed += batch.rows() - known;
        path.take(batch, sessions, known);
    }

    private void keep(RowBatch batch, DeliveredRows rows) {
        if (repeated) {
            keep(batch, rows.fresh(batch));
        } else {
            rows.add(batch);
        }
    }

    private static void keep(RowBatch batch, BitSet kept) {
        if (kept.cardinality() < batch.rows()) {
            batch.retain(kept);
        }
    }

    /** Why the query cannot be sent again, for the user; empty where it can be, which is then expected. */
    Optional<String> obstacle() {
        if (passed == 0 || !path.isWritten()) {
            return Optional.empty();
        }
        repeated = true;
        if (path.isKeyless()) {
            return Optional.of("which of its rows are there already cannot be told, since it has no key");
        }
        return admission.isPresent() || delivered.map(DeliveredRows::recall).orElse(false)
                ? Optional.empty()
                : Optional.of("too many of its rows are there already to tell which");
    }

    /** How many rows have passed. */
    long rows() {
        return passed;
    }

    @Override
    public void close() {
        admission.ifPresent(Admission.Query::close);
    }
}
