package io.github.dbslicer.keys;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Keys of any length: their bytes one after the other in pages, and an open-addressing table of where they begin. Takes the bytes of a key
 * and about 20 more.
 */
final class ByteKeySet implements MemorySet {
    private static final int PAGE_BITS = 20;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final int FIRST_PAGE = 1 << 10;
    private static final int LENGTH_BYTES = 4;
    private static final int KEYS_AT_ONCE = 500;

    private byte[][] pages = new byte[4][];
    private int pageCount;
    private int pageEnd;
    private long pageBytes;
    /** Where a key begins: page and offset, plus one; 0 for a free slot. */
    private long[] slots = new long[64];

    private long size;

    @Override
    public synchronized BitSet addAll(KeyList keys) {
        ByteKeyList list = (ByteKeyList) keys;
        BitSet added = new BitSet(list.size());
        for (int index = 0; index < list.size(); index++) {
            int slot = find(list.data(), list.start(index), list.end(index));
            if (slots[slot] == 0) {
                slots[slot] = store(list.data(), list.start(index), list.end(index)) + 1;
                added.set(index);
                if (++size > slots.length / 3L * 2) {
                    grow();
                }
            }
        }
        return added;
    }

    @Override
    public synchronized BitSet contained(KeyList keys) {
        ByteKeyList list = (ByteKeyList) keys;
        BitSet contained = new BitSet(list.size());
        for (int index = 0; index < list.size(); index++) {
            if (slots[find(list.data(), list.start(index), list.end(index))] != 0) {
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
        return pageBytes + (long) slots.length * Long.BYTES;
    }

    @Override
    public synchronized long bytesWith(KeyList more) {
        ByteKeyList list = (ByteKeyList) more;
        long slotCount = slots.length;
        while (size + list.size() > slotCount / 3 * 2) {
            slotCount *= 2;
        }
        long slotBytes = slotCount * Long.BYTES;
        long transientBytes = slotCount == slots.length ? 0 : slotBytes / 2;
        long newBytes = list.length() + (long) LENGTH_BYTES * list.size();
        boolean fits = pageCount > 0 && newBytes <= pages[pageCount - 1].length - pageEnd;
        // the rest of a page may stay empty, a large key may take a page of its own
        return pageBytes + (fits ? 0 : newBytes * 2 + usualPage()) + slotBytes + transientBytes;
    }

    @Override
    public synchronized KeyCursor drain() {
        int end = 0;
        for (long slot : slots) {
            if (slot != 0) {
                slots[end++] = slot;
            }
        }
        SwapSort.sort(new Keys(), end);
        return new Sorted(end);
    }

    private final class Keys implements SwapSort.Items {
        @Override
        public int compare(int a, int b) {
            byte[] page = page(slots[a]);
            byte[] other = page(slots[b]);
            int from = start(slots[a]);
            int otherFrom = start(slots[b]);
            return Arrays.compareUnsigned(
                    page,
                    from,
                    from + length(page, from - LENGTH_BYTES),
                    other,
                    otherFrom,
                    otherFrom + length(other, otherFrom - LENGTH_BYTES));
        }

        @Override
        public void swap(int a, int b) {
            long kept = slots[a];
            slots[a] = slots[b];
            slots[b] = kept;
        }
    }

    private byte[] page(long entry) {
        return pages[(int) (entry - 1 >>> PAGE_BITS)];
    }

    private static int start(long entry) {
        return (int) (entry - 1 & PAGE_SIZE - 1) + LENGTH_BYTES;
    }

    /** The keys of sorted slots. */
    private final class Sorted extends KeyCursor {
        private final int end;
        private int given;

        private Sorted(int end) {
            super(new ByteKeyList());
            this.end = end;
        }

        @Override
        KeyList nextKeys() {
            ByteKeyList next = new ByteKeyList();
            for (int most = Math.min(end, given + KEYS_AT_ONCE); given < most; given++) {
                byte[] page = page(slots[given]);
                int from = start(slots[given]);
                next.append(page, from, length(page, from - LENGTH_BYTES));
            }
            return next;
        }
    }

    private int find(byte[] data, int start, int end) {
        int slot = hash(data, start, end) & slots.length - 1;
        while (slots[slot] != 0 && !equal(slots[slot] - 1, data, start, end)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean equal(long address, byte[] data, int start, int end) {
        byte[] page = pages[(int) (address >>> PAGE_BITS)];
        int at = (int) (address & PAGE_SIZE - 1);
        int length = length(page, at);
        int from = at + LENGTH_BYTES;
        return length == end - start && Arrays.equals(page, from, from + length, data, start, end);
    }

    /** Pages are the larger the more there is, up to a size; a key larger than that gets one of its own. */
    private long store(byte[] data, int start, int end) {
        int length = end - start;
        if (pageCount == 0 || pageEnd + (long) length + LENGTH_BYTES > pages[pageCount - 1].length) {
            addPage(Math.max(usualPage(), Math.addExact(length, LENGTH_BYTES)));
        }
        byte[] page = pages[pageCount - 1];
        int at = pageEnd;
        for (int index = 0; index < LENGTH_BYTES; index++) {
            page[at + index] = (byte) (length >>> Byte.SIZE * index);
        }
        System.arraycopy(data, start, page, at + LENGTH_BYTES, length);
        pageEnd += length + LENGTH_BYTES;
        return ((long) pageCount - 1 << PAGE_BITS) + at;
    }

    private int usualPage() {
        return (int) Math.min(PAGE_SIZE, Math.max(FIRST_PAGE, pageBytes));
    }

    private void addPage(int bytes) {
        if (pageCount == pages.length) {
            pages = Arrays.copyOf(pages, pageCount * 2);
        }
        pages[pageCount++] = new byte[bytes];
        pageBytes += bytes;
        pageEnd = 0;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(old.length, 2)];
        for (long entry : old) {
            if (entry != 0) {
                byte[] page = page(entry);
                int from = start(entry);
                slots[find(page, from, from + length(page, from - LENGTH_BYTES))] = entry;
            }
        }
    }

    private static int length(byte[] page, int at) {
        int length = 0;
        for (int index = LENGTH_BYTES - 1; index >= 0; index--) {
            length = length << Byte.SIZE | (page[at + index] & 0xFF);
        }
        return length;
    }

    /** FNV-1a over the bytes, with SplitMix64's finalizer, since the table is indexed by the lowest bits. */
    private static int hash(byte[] data, int start, int end) {
        long hash = 0xCBF29CE484222325L;
        for (int index = start; index < end; index++) {
            hash = (hash ^ (data[index] & 0xFF)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return (int) (hash ^ hash >>> 31);
    }
}
