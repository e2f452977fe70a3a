package io.github.dbslicer.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;

/** Bytes that wait in memory, in a fraction of it where they can be compressed quickly. */
final class PackedBytes {
    /** Fewer are not worth the while. */
    private static final int LEAST = 1 << 10;
    /** More do not wait. */
    private static final int MOST = 8 << 20;

    private static final int FASTEST_LEVEL = 1;

    private final byte[] held;
    private final int length;
    private final boolean packed;

    private PackedBytes(byte[] held, int length, boolean packed) {
        this.held = held;
        this.length = length;
        this.packed = packed;
    }

    /** @param data of which the first so many count; owned by this from now on */
    static PackedBytes of(byte[] data, int length) {
        if (length > MOST) {
            return new PackedBytes(data, length, false);
        }
        if (length < LEAST) {
            return new PackedBytes(Arrays.copyOf(data, length), length, false);
        }
        byte[] room = new byte[Math.toIntExact(Zstd.compressBound(length))];
        long size = Zstd.compressByteArray(room, 0, room.length, data, 0, length, FASTEST_LEVEL);
        if (Zstd.isError(size)) {
            throw new ZstdException(size);
        }
        return size < length * 3L / 4
                ? new PackedBytes(Arrays.copyOf(room, (int) size), length, true)
                : new PackedBytes(Arrays.copyOf(data, length), length, false);
    }

    /** The bytes as they were given, and perhaps something behind them. The caller does not change them. */
    byte[] unpack() {
        if (!packed) {
            return held;
        }
        byte[] bytes = new byte[length];
        long size = Zstd.decompress(bytes, held);
        if (size != length) {
            throw new IllegalStateException("packed bytes are not what they were");
        }
        return bytes;
    }

    /** How much memory they take. */
    int heldLength() {
        return held.length;
    }

    int length() {
        return length;
    }
}
