package io.github.dbslicer.keys;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The memory of one set or queue that can go to disk, and the lock under which it is used. Whoever needs its memory has it go to disk at once,
 * or, where another thread is using it, when that one is done: no thread waits for the lock of a second set while it holds that of a first.
 */
final class Reservation implements MemoryBudget.Spillable {
    private final MemoryBudget budget;
    private final Runnable spilling;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long bytes;
    private volatile boolean asked;

    /** @param spilling brings to disk what can go there; called under the lock */
    Reservation(MemoryBudget budget, Runnable spilling) {
        this.budget = budget;
        this.spilling = spilling;
        budget.register(this);
    }

    void lock() {
        lock.lock();
    }

    void unlock() {
        lock.unlock();
    }

    /**
     * Reserves what is needed, under the lock, before it is taken. What was in memory may be on disk afterwards.
     *
     * @param needed how many bytes that is now, together with what is in memory
     */
    void reserve(LongSupplier needed) {
        if (needed.getAsLong() > MemorySet.MOST_BYTES) {
            spilling.run();
        }
        long more = needed.getAsLong() - bytes;
        if (more > 0 && budget.tryReserve(more)) {
            // What was reserved before may be less now: to make room, this may have gone to disk itself.
            long before = bytes;
            bytes = before + more;
        } else if (more > 0) {
            settle(needed.getAsLong());
        }
    }

    /** Tells under the lock what is taken in fact. */
    void settle(long taken) {
        budget.reserve(taken - bytes);
        bytes = taken;
    }

    /** Does what was asked for meanwhile; the last thing under the lock. */
    void yieldIfAsked() {
        if (asked) {
            spill();
        }
    }

    @Override
    public long spillableBytes() {
        return bytes;
    }

    @Override
    public boolean spill() {
        asked = true;
        if (!lock.tryLock()) {
            return false;
        }
        try {
            asked = false;
            spilling.run();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Gives everything back. */
    void close() {
        budget.unregister(this);
        settle(0);
    }
}
