package io.github.dbslicer.keys;

import java.util.BitSet;

/** A queue in memory: all keys that were ever added, and those that wait. */
final class MemoryKeyQueue implements KeyQueue {
    private final KeyCodec codec;
    private final MemorySet known;
    private KeyList pending;
    /** What is being taken, sorted, up to {@code given} already out. */
    private KeyList giving;

    private int given;

    MemoryKeyQueue(KeyCodec codec) {
        this.codec = codec;
        this.known = SpillingKeyStore.memorySet(codec);
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
        int end = (int) Math.min(giving.size(), (long) given + most);
        taken.appendAll(giving, given, end);
        given = end;
        return taken;
    }

    @Override
    public synchronized long waiting() {
        return (long) giving.size() - given + pending.size();
    }

    /** How many bytes it takes, what sorting will take included. */
    synchronized long bytes() {
        return known.bytes() + giving.bytes() + 2 * pending.bytes();
    }

    /** How many bytes it may take while these keys are added. */
    synchronized long bytesWith(KeyList more) {
        return known.bytesWith(more) + giving.bytes() + 3 * (pending.bytes() + more.bytes());
    }

    /** All keys that wait, sorted; for the last time. */
    synchronized KeyList drainWaiting() {
        pending.appendAll(giving, given, giving.size());
        giving = codec.newList();
        given = 0;
        pending.sort();
        return pending;
    }

    /** All keys that were ever added, sorted; for the last time. */
    synchronized KeyCursor drainKnown() {
        return known.drain();
    }
}
