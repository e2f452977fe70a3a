package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.row.LargeArenas;
import io.github.dbslicer.row.RowBatch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What happens to every row of a selection, in one pass: rows that have arrived before are dropped, the others written and mined for keys.
 */
final class RowPath {
    private final Selection selection;
    private final Projection projection;
    private final boolean written;
    private final Optional<Gate> gate;
    private final Optional<int[]> identity;
    private final Optional<FormerTable> former;
    private final List<Mining> minings;
    private final HeldRows held;
    private final LargeArenas largeArenas;
    private final SliceListener listener;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** @param writing how the rows go into the target; empty where they are only mined for keys */
    RowPath(
            Selection selection,
            Projection projection,
            Optional<Writing> writing,
            List<Mining> minings,
            LargeArenas largeArenas,
            SliceListener listener) {
        this.largeArenas = largeArenas;
        this.selection = selection;
        this.projection = projection;
        this.written = writing.isPresent();
        this.gate = writing.flatMap(Writing::gate);
        this.identity = writing.flatMap(Writing::identity);
        this.former = writing.flatMap(Writing::former);
        this.minings = List.copyOf(minings);
        this.held = new HeldRows(projection.outputs().size());
        this.listener = listener;
    }

    /**
     * How rows go into the target.
     *
     * @param gate where rows of this selection are told from those that have arrived before
     * @param identity where in a row stands what tells it from others; empty where nothing does
     * @param former where rows may be in the target already; not without a gate and an identity
     */
    record Writing(Optional<Gate> gate, Optional<int[]> identity, Optional<FormerTable> former) {}

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

    /** For the rows of a query. */
    RowBatch newBatch() {
        return new RowBatch(projection.outputs().size(), largeArenas);
    }

    /** Tells those who want to know that a query is about to be sent. */
    void announce(String query) {
        listener.detail(selection + ": " + query);
    }

    boolean isWritten() {
        return written;
    }

    /** Whether no key tells the rows apart. */
    boolean isKeyless() {
        return projection.table().keyless();
    }

    /** Begins a query. Every batch of it, before any row is dropped, is shown to {@code arrivals}. The caller closes it when it is done. */
    Passage begin(WorkerSessions sessions, Arrivals arrivals) {
        Optional<DeliveredRows> delivered = gate.isEmpty() && sessions.replacesSource()
                ? identity.map(known ->
                        new DeliveredRows(KeyCodec.of(projection.table().identity()), known))
                : Optional.empty();
        return new Passage(this, sessions, arrivals, gate.map(Gate::begin), delivered);
    }

    /** Sees the rows that a query returns. */
    @FunctionalInterface
    interface Arrivals {
        void arrived(RowBatch rows);
    }

    /** @param counted how many of the rows have been counted before, where they are not told apart */
    void take(RowBatch batch, WorkerSessions sessions, long counted) {
        minings.forEach(mining -> mining.mine(batch));
        if (former.isPresent()) {
            count(former.get().sift(projection, batch, identity.orElseThrow(), sessions), 0);
        }
        if (written) {
            held.add(batch).ifPresent(ready -> write(ready, sessions));
        } else if (counted < batch.rows()) {
            count(batch.rows() - counted, batch.byteSize() * (batch.rows() - counted) / batch.rows());
        }
    }

    /** Writes what has been held of the rows, when no more will arrive. */
    Optional<Workers.Task> finish() {
        return held.rest().map(rest -> sessions -> write(rest, sessions));
    }

    private void write(RowBatch batch, WorkerSessions sessions) {
        if (former.isPresent()) {
            former.get().write(projection, batch, identity.orElseThrow(), sessions);
        } else {
            sessions.target().write(projection, batch);
        }
        count(batch.rows(), batch.byteSize());
    }

    private void count(long newRows, long newBytes) {
        if (newRows > 0) {
            rows.addAndGet(newRows);
            bytes.addAndGet(newBytes);
            listener.rowsDone(selection, newRows, newBytes);
        }
    }
}
