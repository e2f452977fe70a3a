package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.row.RowBatch;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What happens to every row of a selection, in one pass: rows that have arrived before are dropped, the others written and mined for keys.
 */
final class RowPath {
    /** Rows and bytes per batch: enough that a statement's fixed cost does not show, little enough that all workers' batches are small. */
    private static final int BATCH_ROWS = 20_000;

    private static final int BATCH_BYTES = 4 << 20;

    private final Selection selection;
    private final Projection projection;
    private final boolean written;
    private final Optional<Gate> gate;
    private final Optional<FormerTable> former;
    private final List<Mining> minings;
    private final HeldRows held;
    private final SliceListener listener;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * @param written whether the rows go into the target; otherwise they are only mined for keys
     * @param gate where rows of this selection are told from those that have arrived before
     * @param former where rows may be in the target already; not without a gate
     */
    RowPath(
            Selection selection,
            Projection projection,
            boolean written,
            Optional<Gate> gate,
            Optional<FormerTable> former,
            List<Mining> minings,
            SliceListener listener) {
        this.selection = selection;
        this.projection = projection;
        this.written = written;
        this.gate = gate;
        this.former = former;
        this.minings = List.copyOf(minings);
        this.held = new HeldRows(projection.outputs().size());
        this.listener = listener;
    }

    /** Where identities stand in a row, and the set that they are held against. */
    static final class Gate {
        private final Admission admission;
        private final int[] identity;

        Gate(Admission admission, int[] identity) {
            this.admission = admission;
            this.identity = identity.clone();
        }

        private Admission.Query begin() {
            return admission.begin(identity);
        }
    }

    Selection selection() {
        return selection;
    }

    Projection projection() {
        return projection;
    }

    /** Rows that went through, over all workers; those held not yet included. */
    long rows() {
        return rows.get();
    }

    /** Bytes of their values, over all workers. */
    long bytes() {
        return bytes.get();
    }

    /** Tells those who want to know that a query is about to be sent. */
    void announce(String query) {
        listener.detail(selection + ": " + query);
    }

    /** Takes all rows of a query. Every batch, before any row is dropped, is shown to {@code arrivals}. */
    void run(RowReader reader, WorkerSessions sessions, Arrivals arrivals) {
        if (gate.isPresent()) {
            try (Admission.Query query = gate.get().begin()) {
                run(reader, sessions, arrivals, Optional.of(query));
            }
        } else {
            run(reader, sessions, arrivals, Optional.empty());
        }
    }

    /** Sees the rows that a query returns. */
    @FunctionalInterface
    interface Arrivals {
        void arrived(RowBatch rows);
    }

    private void run(
            RowReader reader, WorkerSessions sessions, Arrivals arrivals, Optional<Admission.Query> admission) {
        RowBatch batch = new RowBatch(projection.outputs().size());
        while (reader.read(batch, BATCH_ROWS, BATCH_BYTES)) {
            arrivals.arrived(batch);
            if (admission.isPresent()) {
                BitSet fresh = admission.get().admit(batch);
                if (fresh.cardinality() < batch.rows()) {
                    batch.retain(fresh);
                }
            }
            if (batch.rows() > 0) {
                take(batch, sessions);
            }
        }
    }

    private void take(RowBatch batch, WorkerSessions sessions) {
        minings.forEach(mining -> mining.mine(batch));
        if (former.isPresent()) {
            count(former.get().sift(projection, batch, identity(), sessions), 0);
        }
        if (written) {
            held.add(batch).ifPresent(ready -> write(ready, sessions));
        } else {
            count(batch.rows(), batch.byteSize());
        }
    }

    private int[] identity() {
        return gate.map(known -> known.identity).orElseThrow();
    }

    /** Writes what has been held of the rows, when no more will arrive. */
    Optional<Workers.Task> finish() {
        return held.rest().map(rest -> sessions -> write(rest, sessions));
    }

    private void write(RowBatch batch, WorkerSessions sessions) {
        if (former.isPresent()) {
            former.get().write(projection, batch, identity(), sessions);
        } else {
            sessions.target().write(projection, batch);
        }
        count(batch.rows(), batch.byteSize());
    }

    private void count(int newRows, int newBytes) {
        if (newRows > 0) {
            rows.addAndGet(newRows);
            bytes.addAndGet(newBytes);
            listener.rowsDone(selection, newRows, newBytes);
        }
    }
}
