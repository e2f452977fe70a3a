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

    private PackedBytes(byte[] held, int length) {
        this.held = held;
        this.length = length;
    }

    /** @param data of which the first so many count; may be changed afterwards */
    static PackedBytes of(byte[] data, int length) {
        if (length < LEAST || length > MOST) {
            return new PackedBytes(Arrays.copyOf(data, length), length);
        }
        byte[] room = new byte[Math.toIntExact(Zstd.compressBound(length))];
        long packed = Zstd.compressByteArray(room, 0, room.length, data, 0, length, FASTEST_LEVEL);
        if (Zstd.isError(packed)) {
            throw new ZstdException(packed);
        }
        return packed < length * 3L / 4
                ? new PackedBytes(Arrays.copyOf(room, (int) packed), length)
                : new PackedBytes(Arrays.copyOf(data, length), length);
    }

    /** The bytes as they were given. The caller does not change them. */
    byte[] unpack() {
        if (held.length == length) {
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
