package io.github.dbslicer.verify;

/**
 * How often rows are there, by 128 bits of hash: three words per different row in one open-addressing table with linear probing. Not safe for
 * several threads.
 */
final class RowCounts {
    private static final int WORDS = 3;
    private static final int COUNT = 2;

    private long[] slots = new long[64 * WORDS];
    private int capacity = 64;
    private int used;

    /** Takes what is known of one row: its hash and how often it is there. */
    @FunctionalInterface
    interface Visitor {
        void visit(long high, long low, long count);
    }

    void add(long high, long low, long count) {
        int slot = find(high, low);
        if (slots[slot + COUNT] == 0) {
            used++;
            slots[slot] = high;
            slots[slot + 1] = low;
        }
        slots[slot + COUNT] += count;
        if (used > capacity / 3 * 2) {
            grow();
        }
    }

    /** 0 where the row is not there. */
    long get(long high, long low) {
        return slots[find(high, low) + COUNT];
    }

    void forEach(Visitor visitor) {
        for (int slot = 0; slot < slots.length; slot += WORDS) {
            if (slots[slot + COUNT] != 0) {
                visitor.visit(slots[slot], slots[slot + 1], slots[slot + COUNT]);
            }
        }
    }

    /** Where the row is, or the free slot where it would be. The words are a hash already. */
    private int find(long high, long low) {
        int index = (int) (high ^ low) & capacity - 1;
        while (slots[index * WORDS + COUNT] != 0 && (slots[index * WORDS] != high || slots[index * WORDS + 1] != low)) {
            index = index + 1 & capacity - 1;
        }
        return index * WORDS;
    }

    private void grow() {
        long[] old = slots;
        capacity = Math.multiplyExact(capacity, 2);
        slots = new long[Math.multiplyExact(capacity, WORDS)];
        for (int at = 0; at < old.length; at += WORDS) {
            if (old[at + COUNT] != 0) {
                System.arraycopy(old, at, slots, find(old[at], old[at + 1]), WORDS);
            }
        }
    }
}
