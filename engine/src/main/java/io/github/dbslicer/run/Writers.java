package io.github.dbslicer.run;

import io.github.dbslicer.keys.MemoryBudget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes rows to the target while others read. What has been handed over and is not written yet is bounded: who hands over more waits. Safe
 * for several threads.
 */
public final class Writers implements AutoCloseable {
    /** Rows that would take longer to write than another session takes to open. */
    private static final long WORTH_A_SESSION = 256 << 10;

    private final Workers<WriterSession> workers;
    private final long mostBytes;
    private final MemoryBudget budget;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong open = new AtomicLong();
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private boolean started;
    private int busy;

    /**
     * @param mostBytes that may be under way, but for a single batch
     * @param budget of which they are a part
     */
    Writers(Workers<WriterSession> workers, long mostBytes, MemoryBudget budget) {
        this.workers = workers;
        this.mostBytes = mostBytes;
        this.budget = budget;
    }

    private record Piece(long size, Workers.Task<WriterSession> writing) {}

    public Workers<WriterSession> workers() {
        return workers;
    }

    /** The target is ready: what has been handed over until now is written. */
    public void start() {
        open.incrementAndGet();
        synchronized (waiting) {
            started = true;
            waiting.addFirst(new Piece(0, WriterSession::open));
            submit();
        }
    }

    /**
     * Hands rows over. Returns before they are written, but not before there is room for them.
     *
     * @param size of the rows, in bytes
     * @param writing writes them
     * @throws io.github.dbslicer.error.SliceException {@code INTERRUPTED} where the run has ended
     */
    void write(long size, Workers.Task<WriterSession> writing) {
        workers.ending().awaitInside(() -> reserve(size));
        budget.reserve(size);
        open.incrementAndGet();
        synchronized (waiting) {
            waiting.add(new Piece(size, writing));
            submit();
        }
    }

    private boolean reserve(long size) {
        boolean room = bytes.get() == 0 || bytes.get() + size <= mostBytes;
        if (room) {
            bytes.addAndGet(size);
        }
        return room;
    }

    private void submit() {
        while (started && !waiting.isEmpty() && busy < 1 + bytes.get() / WORTH_A_SESSION && busy < workers.size()) {
            Piece next = waiting.remove();
            busy++;
            workers.submit(next.writing, () -> done(next));
        }
    }

    private void done(Piece piece) {
        synchronized (waiting) {
            busy--;
            submit();
        }
        budget.release(piece.size);
        bytes.addAndGet(-piece.size);
        open.decrementAndGet();
        workers.ending().changed();
    }

    /**
     * Returns when all that was handed over is written.
     *
     * @throws io.github.dbslicer.error.SliceException the first failure of the run, or {@code INTERRUPTED}
     */
    public void drain() {
        workers.ending().await(() -> open.get() == 0);
    }

    @Override
    public void close() {
        workers.close();
    }
}
