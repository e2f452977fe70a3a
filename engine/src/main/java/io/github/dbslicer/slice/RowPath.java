package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.mask.RowMasker;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.RowFlow;
import io.github.dbslicer.run.WriterSession;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What happens to every row of a selection, in one pass: rows that have arrived before are dropped, the others mined for keys, masked and written. Masks
 * run where rows are written, so that who reads is not kept from it.
 */
final class RowPath {
    private final Selection selection;
    private final Projection projection;
    private final boolean written;
    private final Optional<Gate> gate;
    private final Optional<int[]> identity;
    private final Optional<FormerTable> former;
    private final Optional<RowMasker> masker;
    private final List<Mining> minings;
    private final HeldRows held;
    private final RowFlow flow;
    private final SliceListener listener;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    /** Batches that are with the writers, and one more until no other will come. */
    private final AtomicInteger unwritten = new AtomicInteger(1);

    private volatile Runnable whenWritten = () -> {};

    /** @param writing how the rows go into the target; empty where they are only mined for keys */
    RowPath(
            Selection selection,
            Projection projection,
            Optional<Writing> writing,
            List<Mining> minings,
            RowFlow flow,
            SliceListener listener) {
        this.selection = selection;
        this.projection = projection;
        this.written = writing.isPresent();
        this.gate = writing.flatMap(Writing::gate);
        this.identity = writing.flatMap(Writing::identity);
        this.former = writing.flatMap(Writing::former);
        this.masker = writing.flatMap(Writing::masker);
        this.minings = List.copyOf(minings);
        this.held = new HeldRows(projection.outputs().size());
        this.flow = flow;
        this.listener = listener;
    }

    /**
     * How rows go into the target.
     *
     * @param gate where rows of this selection are told from those that have arrived before
     * @param identity where in a row stands what tells it from others; empty where nothing does
     * @param former where rows may be in the target already; not without a gate and an identity
     * @param masker what makes them what is written
     */
    record Writing(
            Optional<Gate> gate, Optional<int[]> identity, Optional<FormerTable> former, Optional<RowMasker> masker) {}

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

    /** Tells those who want to know how far the selection is. */
    void tell(Outlook outlook) {
        listener.outlook(selection, outlook);
    }

    boolean isWritten() {
        return written;
    }

    /** Whether no key tells the rows apart. */
    boolean isKeyless() {
        return projection.table().keyless();
    }

    /** Whether parts of its rows can be read side by side: equal rows of which one might be dropped have to come from one query. */
    boolean isDivisible() {
        return !isKeyless() || gate.isEmpty();
    }

    RowFlow flow() {
        return flow;
    }

    /** An empty batch for rows of this path. */
    RowBatch newBatch() {
        return flow.batch(projection.outputs().size());
    }

    /** Begins a query. Every batch of it, before any row is dropped, is shown to {@code arrivals}. The caller closes it when it is done. */
    Passage begin(ReaderSession session, Arrivals arrivals) {
        Optional<DeliveredRows> delivered = gate.isEmpty() && session.replacesSource()
                ? identity.map(known ->
                        new DeliveredRows(KeyCodec.of(projection.table().identity()), known))
                : Optional.empty();
        return new Passage(this, arrivals, gate.map(Gate::begin), delivered);
    }

    /** Sees the rows that a query returns. */
    @FunctionalInterface
    interface Arrivals {
        void arrived(RowBatch rows);
    }

    /**
     * @param counted how many of the rows have been counted before, where they are not told apart
     * @return whether the batch is another's now
     */
    boolean take(RowBatch batch, long counted) {
        if (!minings.isEmpty()) {
            minings.forEach(mining -> mining.mine(batch));
            flow.workFound();
        }
        if (!written) {
            count(batch.rows() - counted, batch.byteSize() * (batch.rows() - counted) / batch.rows());
            return false;
        }
        Optional<RowBatch> ready = held.add(batch);
        ready.ifPresent(this::handOver);
        return ready.filter(taken -> taken == batch).isPresent();
    }

    /** Hands over what has been held of the rows, when no more will arrive. {@code whenAllWritten} is called when all of them are written. */
    void finish(Runnable whenAllWritten) {
        whenWritten = whenAllWritten;
        held.rest().ifPresent(this::handOver);
        oneLess();
    }

    private void handOver(RowBatch batch) {
        unwritten.incrementAndGet();
        flow.write(batch, session -> {
            write(batch, session);
            oneLess();
        });
    }

    private void oneLess() {
        if (unwritten.decrementAndGet() == 0) {
            whenWritten.run();
        }
    }

    /** Makes rows, once they are mined, what is written. */
    void mask(RowBatch batch) {
        masker.ifPresent(masks -> masks.mask(batch));
    }

    private void write(RowBatch batch, WriterSession session) {
        mask(batch);
        if (former.isEmpty()) {
            session.target().write(projection, batch);
        } else {
            int[] positions = identity.orElseThrow();
            count(former.get().sift(projection, batch, positions, session), 0);
            if (batch.rows() > 0) {
                former.get().write(projection, batch, positions, session);
            }
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
