package io.github.dbslicer.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Keys of a fixed number of 64-bit words, in one array. */
final class WordKeyList implements KeyList {
    private final int words;
    private long[] data;
    private int size;

    /** @param words per key, at least 1 */
    WordKeyList(int words) {
        this.words = words;
        this.data = new long[words * 16];
    }

    private WordKeyList(int words, long[] data, int size) {
        this.words = words;
        this.data = data;
        this.size = size;
    }

    /** Sorts keys in the array that they stand in, which becomes the list's. They are different ones. */
    static WordKeyList sorting(int words, long[] data, int size) {
        WordKeyList list = new WordKeyList(words, data, size);
        if (words == 1) {
            Arrays.sort(data, 0, size);
        } else {
            SwapSort.sort(list.new Keys(), size);
        }
        return list;
    }

    private final class Keys implements SwapSort.Items {
        @Override
        public int compare(int a, int b) {
            return WordKeyList.this.compare(a, WordKeyList.this, b);
        }

        @Override
        public void swap(int a, int b) {
            for (int word = 0; word < words; word++) {
                long kept = data[a * words + word];
                data[a * words + word] = data[b * words + word];
                data[b * words + word] = kept;
            }
        }
    }

    int words() {
        return words;
    }

    long word(int index, int word) {
        return data[index * words + word];
    }

    /** The array that holds the keys; key i begins at {@code i * words()}. */
    long[] data() {
        return data;
    }

    /** Makes room for one more key and returns where it begins; it counts once {@link #commit()} is called. */
    int reserve() {
        int from = Math.multiplyExact(size, words);
        if (from + words > data.length) {
            data = Arrays.copyOf(data, Math.max(from + words, Math.multiplyExact(data.length, 2)));
        }
        return from;
    }

    void commit() {
        size++;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void append(KeyList other, int index) {
        WordKeyList list = (WordKeyList) other;
        int from = reserve();
        System.arraycopy(list.data, index * words, data, from, words);
        commit();
    }

    @Override
    public byte[] encoded(int index) {
        ByteBuffer bytes = ByteBuffer.allocate(words * Long.BYTES);
        for (int word = 0; word < words; word++) {
            // the highest bit flipped, so that unsigned bytes sort as signed words do
            bytes.putLong(word(index, word) ^ Long.MIN_VALUE);
        }
        return bytes.array();
    }

    @Override
    public void append(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int from = reserve();
        for (int word = 0; word < words; word++) {
            data[from + word] = buffer.getLong() ^ Long.MIN_VALUE;
        }
        commit();
    }

    @Override
    public void appendAll(KeyList other, int from, int to) {
        WordKeyList list = (WordKeyList) other;
        int count = Math.multiplyExact(to - from, words);
        long needed = (long) size * words + count;
        if (needed > data.length) {
            data = Arrays.copyOf(data, (int) Math.max(Math.min(data.length * 2L, 1 << 30), needed));
        }
        System.arraycopy(list.data, from * words, data, size * words, count);
        size += to - from;
    }

    @Override
    public long bytes() {
        return (long) data.length * Long.BYTES;
    }

    @Override
    public KeyList newList() {
        return new WordKeyList(words);
    }

    @Override
    public int compare(int index, KeyList other, int otherIndex) {
        WordKeyList list = (WordKeyList) other;
        int a = index * words;
        int b = otherIndex * words;
        return Arrays.compare(data, a, a + words, list.data, b, b + words);
    }

    @Override
    public void sort() {
        if (words == 1) {
            Arrays.sort(data, 0, size);
            unique();
        } else {
            WordKeyList sorted = (WordKeyList) newList();
            for (int index : KeyOrder.sorted(this)) {
                sorted.append(this, index);
            }
            data = sorted.data;
            size = sorted.size;
        }
    }

    private void unique() {
        int to = 0;
        for (int from = 0; from < size; from++) {
            if (to == 0 || data[from] != data[to - 1]) {
                data[to++] = data[from];
            }
        }
        size = to;
    }
}
