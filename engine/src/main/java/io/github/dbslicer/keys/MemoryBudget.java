package io.github.dbslicer.keys;

/** Bytes of memory that the key sets, queues and batches of one run share. Safe for several threads. */
public final class MemoryBudget {
    private final long limit;
    private long reserved;

    /** @param limit in bytes, at least 1 */
    public MemoryBudget(long limit) {
        this.limit = limit;
    }

    /** How many bytes there are to share. */
    public long limit() {
        return limit;
    }

    /** Reserves bytes where they can be had, for which key sets may have to go to disk. Returns false, and reserves none, where not. */
    public synchronized boolean tryReserve(long bytes) {
        if (bytes > limit - reserved) {
            return false;
        }
        reserved += bytes;
        return true;
    }

    /** Reserves bytes that are taken in any case, within the budget or not. */
    public synchronized void reserve(long bytes) {
        reserved += bytes;
    }

    /** Gives back what was reserved. */
    public synchronized void release(long bytes) {
        reserved -= bytes;
    }
}
