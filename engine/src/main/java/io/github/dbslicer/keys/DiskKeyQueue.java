package io.github.dbslicer.keys;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A queue of more keys than there is memory for. What is added is merely collected, which may be in several runs; which of it is new shows when
 * it is taken, where it comes sorted and is held against what was given out before in one pass over both. For one thread at a time.
 */
final class DiskKeyQueue implements KeyQueue {
    /** Keys that wait are given to be taken from memory where they take this little. */
    private static final int FEW_BYTES = 1 << 20;

    private static final int MOST_TAKEN_BYTES = 4 << 20;

    private final KeyCodec codec;
    private final SpillingKeyStore store;
    private final SpillingKeySet given;
    private MemorySet added;
    private SortedRuns addedRuns;
    private SortedRuns givingRuns;
    private KeyCursor giving;
    private boolean isGiving;
    private long toGive;

    DiskKeyQueue(KeyCodec codec, SpillingKeyStore store) {
        this.codec = codec;
        this.store = store;
        this.given = new SpillingKeySet(codec, store);
        this.added = SpillingKeyStore.memorySet(codec);
        this.addedRuns = new SortedRuns(codec, store);
        this.givingRuns = addedRuns;
        this.giving = KeyCursor.of(codec.newList());
    }

    /** Goes on with what was in memory. */
    static DiskKeyQueue of(MemoryKeyQueue memory, KeyCodec codec, SpillingKeyStore store) {
        DiskKeyQueue queue = new DiskKeyQueue(codec, store);
        KeyList waiting = memory.drainWaiting();
        KeyCursor before = new KeysWithout(memory.drainKnown(), KeyCursor.of(waiting), codec.newList());
        queue.given.addSorted(before);
        if (waiting.size() > 0) {
            queue.addedRuns.add(KeyCursor.of(waiting));
        }
        return queue;
    }

    @Override
    public void add(KeyList keys) {
        added.addAll(keys);
    }

    long bytes() {
        return added.bytes();
    }

    long bytesWith(KeyList more) {
        return added.bytesWith(more);
    }

    /** Brings what was added to disk. */
    void spill() {
        if (added.size() > 0) {
            addedRuns.add(added.drain());
            added = SpillingKeyStore.memorySet(codec);
        }
    }

    @Override
    public KeyList take(int most) {
        KeyList taken = codec.newList();
        while (taken.size() == 0 && (isGiving || begin())) {
            taken = withoutGiven(next(most));
        }
        return taken;
    }

    /** Begins to give out what was added; false where that is nothing. */
    private boolean begin() {
        if (added.bytes() > FEW_BYTES) {
            spill();
        }
        toGive = added.size() + addedRuns.keys();
        givingRuns = addedRuns;
        List<KeyCursor> parts = new ArrayList<>(givingRuns.cursors());
        parts.add(added.drain());
        giving = new MergedKeys(parts, codec.newList());
        isGiving = giving.next();
        added = SpillingKeyStore.memorySet(codec);
        addedRuns = new SortedRuns(codec, store);
        return isGiving;
    }

    private KeyList next(int most) {
        KeyList keys = codec.newList();
        while (isGiving && keys.size() < most && (keys.size() == 0 || keys.bytes() < MOST_TAKEN_BYTES)) {
            keys.append(giving.list(), giving.index());
            isGiving = giving.next();
        }
        toGive = isGiving ? Math.max(1, toGive - keys.size()) : 0;
        if (!isGiving) {
            givingRuns.close();
            giving = KeyCursor.of(codec.newList());
        }
        return keys;
    }

    private KeyList withoutGiven(KeyList keys) {
        BitSet fresh = given.addAll(keys);
        if (fresh.cardinality() == keys.size()) {
            return keys;
        }
        KeyList rest = codec.newList();
        for (int index = fresh.nextSetBit(0); index >= 0; index = fresh.nextSetBit(index + 1)) {
            rest.append(keys, index);
        }
        return rest;
    }

    /** Some of them may turn out to have been given before. */
    @Override
    public long waiting() {
        return toGive + added.size() + addedRuns.keys();
    }
}
