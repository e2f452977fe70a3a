package io.github.dbslicer.keys;

import java.util.Arrays;

/** Keys of any length, as bytes whose order is the keys', in one arena. */
final class ByteKeyList implements KeyList {
    private byte[] data = new byte[256];
    private int[] ends = new int[16];
    private int size;
    private int length;

    byte[] data() {
        return data;
    }

    /** Bytes of all keys. */
    int length() {
        return length;
    }

    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int end(int index) {
        return ends[index];
    }

    void put(byte value) {
        if (length == data.length) {
            data = Arrays.copyOf(data, Math.multiplyExact(data.length, 2));
        }
        data[length++] = value;
    }

    /** Ends the key that was put byte by byte. */
    void commit() {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = length;
    }

    /** Drops what was put since the last whole key. */
    void discard() {
        length = size == 0 ? 0 : ends[size - 1];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void append(KeyList other, int index) {
        ByteKeyList list = (ByteKeyList) other;
        append(list.data, list.start(index), list.end(index) - list.start(index));
    }

    @Override
    public void appendAll(KeyList other, int from, int to) {
        for (int index = from; index < to; index++) {
            append(other, index);
        }
    }

    /** Appends a key whose bytes stand in an array. */
    void append(byte[] source, int from, int count) {
        if (length + (long) count > data.length) {
            data = Arrays.copyOf(data, Math.max(Math.addExact(length, count), Math.multiplyExact(data.length, 2)));
        }
        System.arraycopy(source, from, data, length, count);
        length += count;
        commit();
    }

    @Override
    public byte[] encoded(int index) {
        return Arrays.copyOfRange(data, start(index), end(index));
    }

    @Override
    public void append(byte[] bytes) {
        append(bytes, 0, bytes.length);
    }

    @Override
    public long bytes() {
        return data.length + (long) ends.length * Integer.BYTES;
    }

    @Override
    public KeyList newList() {
        return new ByteKeyList();
    }

    @Override
    public int compare(int index, KeyList other, int otherIndex) {
        ByteKeyList list = (ByteKeyList) other;
        return Arrays.compareUnsigned(
                data, start(index), end(index), list.data, list.start(otherIndex), list.end(otherIndex));
    }

    @Override
    public void sort() {
        ByteKeyList sorted = new ByteKeyList();
        for (int index : KeyOrder.sorted(this)) {
            sorted.append(this, index);
        }
        data = sorted.data;
        ends = sorted.ends;
        size = sorted.size;
        length = sorted.length;
    }
}
