package io.github.dbslicer.keys;

import java.util.BitSet;

/** A queue in memory: all keys that were ever added, and those that wait. */
final class MemoryKeyQueue implements KeyQueue {
    private final KeyCodec codec;
    private final KeySet known;
    private KeyList pending;
    /** What is being taken, sorted, up to {@code given} already out. */
    private KeyList giving;

    private int given;

    MemoryKeyQueue(KeyCodec codec) {
        this.codec = codec;
        this.known = codec.newSet();
        this.pending = codec.newList();
        this.giving = codec.newList();
    }

    @Override
    public synchronized void add(KeyList keys) {
        BitSet fresh = known.addAll(keys);
        for (int index = fresh.nextSetBit(0); index >= 0; index = fresh.nextSetBit(index + 1)) {
            pending.append(keys, index);
        }
    }

    @Override
    public synchronized KeyList take(int most) {
        if (given == giving.size()) {
            giving = pending;
            given = 0;
            pending = codec.newList();
            giving.sort();
        }
        KeyList taken = codec.newList();
        for (int end = (int) Math.min(giving.size(), (long) given + most); given < end; given++) {
            taken.append(giving, given);
        }
        return taken;
    }

    @Override
    public synchronized long waiting() {
        return (long) giving.size() - given + pending.size();
    }
}
