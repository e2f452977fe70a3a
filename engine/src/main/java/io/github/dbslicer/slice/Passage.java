package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.RowFlow;
import java.util.BitSet;
import java.util.Optional;

/**
 * The rows of one query on their way down a path. Where the connection is lost on the way the query may be sent again, as long as the rows
 * that had passed can be told when they come again. For one thread.
 */
final class Passage implements AutoCloseable {
    private final RowPath path;
    private final RowPath.Arrivals arrivals;
    private final Optional<Admission.Query> admission;
    private final Optional<DeliveredRows> delivered;
    private boolean repeated;
    private long passed;
    private long comingAgain;

    /** @param delivered where it is to be told which rows have passed, which nothing else tells */
    Passage(
            RowPath path,
            RowPath.Arrivals arrivals,
            Optional<Admission.Query> admission,
            Optional<DeliveredRows> delivered) {
        this.path = path;
        this.arrivals = arrivals;
        this.admission = admission;
        this.delivered = delivered;
    }

    /** Takes the rows of the query, of which those that have passed are dropped where this is not the first time. */
    void run(RowReader reader) {
        RowFlow flow = path.flow();
        RowBatch batch = path.newBatch();
        comingAgain = passed;
        while (flow.read(reader, batch)) {
            drop(batch);
            if (batch.rows() > 0 && take(batch)) {
                batch = path.newBatch();
            }
        }
        flow.giveBack(batch);
    }

    private void drop(RowBatch batch) {
        arrivals.arrived(batch);
        admission.ifPresent(query -> keep(batch, query.admit(batch)));
        delivered.ifPresent(rows -> keep(batch, rows));
    }

    /** Returns whether the batch is another's now. */
    private boolean take(RowBatch batch) {
        long known = Math.min(comingAgain, batch.rows());
        comingAgain -= known;
        passed += batch.rows() - known;
        return path.take(batch, known);
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
