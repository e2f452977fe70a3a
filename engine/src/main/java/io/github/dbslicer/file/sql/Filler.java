package io.github.dbslicer.file.sql;

import io.github.dbslicer.file.Compression;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes that hold nothing: those who uncompress a file pass over them. */
final class Filler {
    /** More than any filler has besides what it leaves out. */
    static final int LEAST = 32;

    private static final int ZSTD_SKIPPABLE = 0x184D2A50;
    private static final int ZSTD_HEAD = 8;
    private static final int GZIP_HEAD = 12;
    /** An empty block, its checksum and its length. */
    private static final byte[] GZIP_TAIL = {3, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private Filler() {}

    /** @param size of at least {@link #LEAST}, and less than 64 KiB; 0 where nothing is compressed */
    static byte[] of(Compression compression, int size) {
        return switch (compression) {
            case NONE -> new byte[size];
            case ZSTD -> {
                byte[] frame = new byte[size];
                little(frame).putInt(ZSTD_SKIPPABLE).putInt(size - ZSTD_HEAD);
                yield frame;
            }
            case GZIP -> {
                // A member whose header has a field for what nobody needs to know.
                byte[] member = new byte[size];
                int extra = size - GZIP_HEAD - GZIP_TAIL.length;
                little(member)
                        .put(new byte[] {0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 0, (byte) 0xff})
                        .putShort((short) extra)
                        .position(GZIP_HEAD + extra)
                        .put(GZIP_TAIL);
                yield member;
            }
        };
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
