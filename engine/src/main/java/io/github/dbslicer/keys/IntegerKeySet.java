package io.github.dbslicer.keys;

import java.util.Arrays;
import java.util.BitSet;
import org.roaringbitmap.longlong.PeekableLongIterator;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * Integers: compressed bitmaps where they lie dense, a hash table where they do not. Which of the two is weighed anew each time that the
 * set has doubled. (Roaring64Bitmap took about 100 bytes a key on random 63-bit keys, and takes well under 3 on dense ones; a slot of the
 * table is 12 to 24.)
 */
final class IntegerKeySet implements MemorySet {
    private static final int FIRST_CHECK = 1 << 12;
    private static final int KEYS_AT_ONCE = 1_000;
    private static final int DENSE_BYTES = 3;
    /** Keys per 65,536 numbers above which a bitmap's container of 16-bit numbers is the smaller one. */
    private static final double DENSE_KEYS_PER_CONTAINER = 16;

    private WordKeySet sparse = new WordKeySet(1);
    private Roaring64Bitmap dense = new Roaring64Bitmap();
    private boolean isDense;
    private long size;
    private long nextCheck = FIRST_CHECK;
    private long lowest = Long.MAX_VALUE;
    private long highest = Long.MIN_VALUE;
    private long measured;
    private long nextMeasure;

    @Override
    public synchronized BitSet addAll(KeyList keys) {
        WordKeyList list = (WordKeyList) keys;
        BitSet added = new BitSet(list.size());
        for (int index = 0; index < list.size(); index++) {
            if (add(list, index)) {
                added.set(index);
            }
        }
        return added;
    }

    private boolean add(WordKeyList list, int index) {
        long key = list.word(index, 0);
        if (isDense ? dense.contains(key) : !sparse.add(list.data(), index)) {
            return false;
        }
        if (isDense) {
            dense.addLong(key);
        }
        lowest = Math.min(lowest, key);
        highest = Math.max(highest, key);
        if (++size >= nextCheck) {
            nextCheck = size * 2;
            weigh();
        }
        return true;
    }

    private void weigh() {
        double containers = ((double) highest - (double) lowest) / (1 << 16) + 1;
        boolean shouldBeDense = size / containers >= DENSE_KEYS_PER_CONTAINER;
        if (shouldBeDense && !isDense) {
            Roaring64Bitmap bitmap = new Roaring64Bitmap();
            long[] all = sparse.toArray();
            Arrays.sort(all);
            bitmap.add(all);
            dense = bitmap;
            sparse = new WordKeySet(1);
        } else if (isDense && !shouldBeDense) {
            WordKeySet table = new WordKeySet(1);
            dense.forEach(key -> table.add(new long[] {key}, 0));
            sparse = table;
            dense = new Roaring64Bitmap();
        }
        isDense = shouldBeDense;
    }

    @Override
    public synchronized BitSet contained(KeyList keys) {
        WordKeyList list = (WordKeyList) keys;
        BitSet contained = new BitSet(list.size());
        for (int index = 0; index < list.size(); index++) {
            if (isDense ? dense.contains(list.word(index, 0)) : sparse.contains(list.data(), index)) {
                contained.set(index);
            }
        }
        return contained;
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public void close() {
        // what is in memory goes with those who hold it
    }

    @Override
    public synchronized long bytes() {
        if (!isDense) {
            return sparse.bytes();
        }
        if (size >= nextMeasure) {
            nextMeasure = size + Math.max(FIRST_CHECK, size / 8);
            measured = dense.getLongSizeInBytes();
        }
        return measured;
    }

    @Override
    public synchronized long bytesWith(KeyList more) {
        if (isDense) {
            return bytes() + (long) more.size() * DENSE_BYTES;
        }
        // where it turns out dense, table, sorted keys and bitmap are there at once
        long turning = size + more.size() >= nextCheck ? (size + more.size()) * (Long.BYTES + DENSE_BYTES) : 0;
        return sparse.bytesWith(more) + turning;
    }

    @Override
    public synchronized KeyCursor drain() {
        return isDense ? new DenseKeys(dense) : sparse.drain();
    }

    /** The keys of a bitmap, which has the negative ones last. */
    private static final class DenseKeys extends KeyCursor {
        private final Roaring64Bitmap keys;
        private PeekableLongIterator rest;
        private boolean negative = true;

        private DenseKeys(Roaring64Bitmap keys) {
            super(new WordKeyList(1));
            this.keys = keys;
            this.rest = keys.getLongIteratorFrom(Long.MIN_VALUE);
        }

        @Override
        KeyList nextKeys() {
            if (negative && !rest.hasNext()) {
                negative = false;
                rest = keys.getLongIterator();
            }
            WordKeyList next = new WordKeyList(1);
            while (next.size() < KEYS_AT_ONCE && rest.hasNext() && (negative || rest.peekNext() >= 0)) {
                int at = next.reserve();
                next.data()[at] = rest.next();
                next.commit();
            }
            return next;
        }
    }
}
