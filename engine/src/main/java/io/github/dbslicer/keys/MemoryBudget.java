package io.github.dbslicer.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Bytes of memory that the key sets, queues and batches of one run share. Safe for several threads.
 *
 * <p>Where they run out, whoever takes the most of those that can do without memory is asked to.
 */
public final class MemoryBudget {
    /** What those that can do without may keep in any case: with less their pieces on disk become too many. */
    private static final int KEPT_PART = 8;

    private final long limit;
    private final List<Spillable> spillables = new ArrayList<>();
    private long reserved;

    /** @param limit in bytes, at least 1 */
    public MemoryBudget(long limit) {
        this.limit = limit;
    }

    /** What takes memory, and can do without most of it. */
    interface Spillable {

        /** How many bytes it would give back. */
        long spillableBytes();

        /** Gives them back. Returns false where another thread is using them, and they will be given back soon. */
        boolean spill();
    }

    /** How many bytes there are to share. */
    public long limit() {
        return limit;
    }

    synchronized void register(Spillable spillable) {
        spillables.add(spillable);
    }

    synchronized void unregister(Spillable spillable) {
        spillables.remove(spillable);
    }

    /** Reserves bytes where they can be had, for which key sets may have to go to disk. Returns false, and reserves none, where not. */
    public boolean tryReserve(long bytes) {
        if (tryReserveFree(bytes)) {
            return true;
        }
        long coming = 0;
        for (Spillable largest : largestFirst()) {
            long given = largest.spillableBytes();
            if (!largest.spill()) {
                coming += given;
            }
            if (tryReserveFree(bytes)) {
                return true;
            }
            if (isFree(bytes - coming)) {
                return false;
            }
        }
        return false;
    }

    private synchronized boolean isFree(long bytes) {
        return bytes <= limit - reserved;
    }

    private synchronized boolean tryReserveFree(long bytes) {
        if (bytes > limit - reserved) {
            return false;
        }
        reserved += bytes;
        return true;
    }

    /** Those that are worth it. */
    private synchronized List<Spillable> largestFirst() {
        record Sized(Spillable spillable, long bytes) {}
        long kept = limit / KEPT_PART;
        long rest = 0;
        List<Sized> sized = new ArrayList<>();
        for (Spillable spillable : spillables) {
            sized.add(new Sized(spillable, spillable.spillableBytes()));
        }
        sized.sort(Comparator.comparingLong(Sized::bytes));
        List<Spillable> worth = new ArrayList<>();
        for (Sized each : sized) {
            rest += each.bytes();
            if (each.bytes() > 0 && rest > kept) {
                worth.add(0, each.spillable());
            }
        }
        return worth;
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
