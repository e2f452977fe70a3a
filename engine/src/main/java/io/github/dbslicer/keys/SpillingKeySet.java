package io.github.dbslicer.keys;

import java.util.BitSet;

/** A set in memory that goes to disk, and begins anew, where the memory is needed. What is on disk is searched in the order of the keys. */
final class SpillingKeySet implements KeySet {
    private final KeyCodec codec;
    private final SortedRuns runs;
    private final Reservation reservation;
    private MemorySet memory;

    SpillingKeySet(KeyCodec codec, SpillingKeyStore store) {
        this.codec = codec;
        this.runs = new SortedRuns(codec, store);
        this.memory = SpillingKeyStore.memorySet(codec);
        this.reservation = new Reservation(store.budget(), this::spill);
    }

    @Override
    public BitSet addAll(KeyList keys) {
        reservation.lock();
        try {
            reservation.reserve(() -> memory.bytesWith(keys));
            BitSet there = new BitSet(keys.size());
            runs.find(keys, there);
            BitSet added = there.isEmpty() ? memory.addAll(keys) : addOthers(keys, there);
            reservation.settle(memory.bytes());
            reservation.yieldIfAsked();
            return added;
        } finally {
            reservation.unlock();
        }
    }

    private BitSet addOthers(KeyList keys, BitSet there) {
        KeyList others = keys.newList();
        for (int index = there.nextClearBit(0); index < keys.size(); index = there.nextClearBit(index + 1)) {
            others.append(keys, index);
        }
        BitSet chosen = memory.addAll(others);
        BitSet added = new BitSet(keys.size());
        int other = 0;
        for (int index = there.nextClearBit(0); index < keys.size(); index = there.nextClearBit(index + 1)) {
            added.set(index, chosen.get(other++));
        }
        return added;
    }

    /** Adds keys, none of which is there, that come sorted. They go to disk. */
    void addSorted(KeyCursor keys) {
        reservation.lock();
        try {
            runs.add(keys);
        } finally {
            reservation.unlock();
        }
    }

    private void spill() {
        if (memory.size() > 0) {
            runs.add(memory.drain());
            memory = SpillingKeyStore.memorySet(codec);
            reservation.settle(memory.bytes());
        }
    }

    @Override
    public BitSet contained(KeyList keys) {
        reservation.lock();
        try {
            BitSet found = memory.contained(keys);
            runs.find(keys, found);
            return found;
        } finally {
            reservation.unlock();
        }
    }

    @Override
    public long size() {
        reservation.lock();
        try {
            return memory.size() + runs.keys();
        } finally {
            reservation.unlock();
        }
    }

    @Override
    public void close() {
        reservation.lock();
        try {
            runs.close();
            memory = SpillingKeyStore.memorySet(codec);
            reservation.close();
        } finally {
            reservation.unlock();
        }
    }
}
