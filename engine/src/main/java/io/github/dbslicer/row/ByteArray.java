package io.github.dbslicer.row;

import java.util.Arrays;

/** Bytes that more are appended to. Not safe for several threads. */
public final class ByteArray {
    private static final int FIRST = 256;
    /** An array that is larger is let go when it is cleared. */
    private static final int KEPT = 1 << 20;

    private byte[] data = new byte[FIRST];
    private int length;

    /** Holds the bytes from 0 on. Owned by this; valid until the next change. */
    public byte[] data() {
        return data;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
        if (data.length > KEPT) {
            data = new byte[FIRST];
        }
    }

    /** Drops what was appended last. */
    public void cut(int newLength) {
        if (newLength > length) {
            throw new IllegalArgumentException("there are " + length + " bytes");
        }
        length = newLength;
    }

    public void append(byte value) {
        reserve(1);
        data[length++] = value;
    }

    public void append(byte[] bytes, int start, int count) {
        reserve(count);
        System.arraycopy(bytes, start, data, length, count);
        length += count;
    }

    private void reserve(int count) {
        long needed = (long) length + count;
        if (needed > data.length) {
            if (needed > Integer.MAX_VALUE - 8) {
                throw new IllegalStateException("values of a row take more than 2 GiB");
            }
            data = Arrays.copyOf(data, (int) Math.max(needed, Math.min(data.length * 2L, Integer.MAX_VALUE - 8)));
        }
    }
}
