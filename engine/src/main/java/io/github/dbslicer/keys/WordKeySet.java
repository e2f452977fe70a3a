package io.github.dbslicer.keys;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Keys of a fixed number of words in one open-addressing table with linear probing: no object per key, a slot of as many words as the key
 * has, at most two thirds of the slots taken. The key of zeroes, which marks a free slot, is kept apart.
 */
final class WordKeySet implements MemorySet {
    private final int words;
    private long[] slots;
    private int capacity = 64;
    private int used;
    private boolean hasZero;

    WordKeySet(int words) {
        this.words = words;
        this.slots = new long[capacity * words];
    }

    @Override
    public synchronized BitSet addAll(KeyList keys) {
        WordKeyList list = (WordKeyList) keys;
        BitSet added = new BitSet(list.size());
        for (int index = 0; index < list.size(); index++) {
            if (add(list.data(), index * words)) {
                added.set(index);
            }
        }
        return added;
    }

    @Override
    public synchronized BitSet contained(KeyList keys) {
        WordKeyList list = (WordKeyList) keys;
        BitSet contained = new BitSet(list.size());
        for (int index = 0; index < list.size(); index++) {
            if (contains(list.data(), index * words)) {
                contained.set(index);
            }
        }
        return contained;
    }

    @Override
    public synchronized long size() {
        return used + (hasZero ? 1L : 0L);
    }

    @Override
    public void close() {
        // what is in memory goes with those who hold it
    }

    @Override
    public synchronized long bytes() {
        return (long) capacity * words * Long.BYTES;
    }

    @Override
    public synchronized long bytesWith(KeyList more) {
        long grown = capacity;
        while (used + (long) more.size() >= grown / 3 * 2) {
            grown *= 2;
        }
        long bytes = grown * words * Long.BYTES;
        return grown == capacity ? bytes : bytes + bytes / 2;
    }

    @Override
    public KeyCursor drain() {
        return KeyCursor.of(drainSorted());
    }

    private synchronized WordKeyList drainSorted() {
        int end = 0;
        for (int at = 0; at < slots.length; at += words) {
            if (!isZero(slots, at)) {
                System.arraycopy(slots, at, slots, end, words);
                end += words;
            }
        }
        if (hasZero) {
            // there is room: a third of the slots is free
            Arrays.fill(slots, end, end + words, 0);
            end += words;
        }
        return WordKeyList.sorting(words, slots, end / words);
    }

    /** For sets of one word: every key, in no order. The array is born with the key of zeroes in its last place. */
    synchronized long[] toArray() {
        long[] all = new long[(int) size()];
        int count = 0;
        for (long slot : slots) {
            if (slot != 0) {
                all[count++] = slot;
            }
        }
        return all;
    }

    /** Adds the key that begins at {@code data[at]}; false where it was there. */
    synchronized boolean add(long[] data, int at) {
        if (isZero(data, at)) {
            boolean added = !hasZero;
            hasZero = true;
            return added;
        }
        int slot = find(data, at);
        if (!isZero(slots, slot)) {
            return false;
        }
        System.arraycopy(data, at, slots, slot, words);
        if (++used > capacity / 3 * 2) {
            grow();
        }
        return true;
    }

    synchronized boolean contains(long[] data, int at) {
        return isZero(data, at) ? hasZero : !isZero(slots, find(data, at));
    }

    /** Where the key is, or the free slot where it would be. */
    private int find(long[] data, int at) {
        int slot = hash(data, at) & capacity - 1;
        while (!isZero(slots, slot * words) && !equal(slot * words, data, at)) {
            slot = slot + 1 & capacity - 1;
        }
        return slot * words;
    }

    private boolean equal(int slot, long[] data, int at) {
        return Arrays.equals(slots, slot, slot + words, data, at, at + words);
    }

    private boolean isZero(long[] data, int at) {
        for (int word = at; word < at + words; word++) {
            if (data[word] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014) over each word. */
    private int hash(long[] data, int at) {
        long hash = 0;
        for (int word = at; word < at + words; word++) {
            hash = (hash ^ data[word]) * 0xBF58476D1CE4E5B9L;
            hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
            hash ^= hash >>> 31;
        }
        return (int) hash;
    }

    private void grow() {
        long[] old = slots;
        capacity = Math.multiplyExact(capacity, 2);
        slots = new long[Math.multiplyExact(capacity, words)];
        for (int at = 0; at < old.length; at += words) {
            if (!isZero(old, at)) {
                System.arraycopy(old, at, slots, find(old, at), words);
            }
        }
    }
}
