package io.github.dbslicer.file.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a pack ends with: a zstd frame that decompressors skip, which says where the manifest is and guards it. Numbers are little-endian, as in zstd:
 *
 * <pre>
 *   0  4  magic number of a skippable frame, 0x184D2A5B
 *   4  4  length of what follows, 100
 *   8  8  offset of the manifest's frame in the file
 *  16  8  offset of this frame in the file
 *  24 32  SHA-256 of the manifest's frame
 *  56  4  length of this frame, 108; from here on alike in every version of the format
 *  60  4  version of the format
 *  64 12  "dbslicer.zst"
 *  76 32  SHA-256 of this frame up to here
 * </pre>
 *
 * @param version of the format
 * @param manifest where the manifest's frame begins
 * @param offset where this begins, which is where the manifest's frame ends
 * @param sha256 of the manifest's frame
 */
record Trailer(int version, long manifest, long offset, Sha256 sha256) {
    static final int VERSION = 1;
    static final int LENGTH = 108;
    /** What is alike in every version, at the end of the file. */
    static final int LASTING = 52;

    static final byte[] TAG = "dbslicer.zst".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC = 0x184D2A5B;

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(MAGIC).putInt(LENGTH - 8).putLong(manifest).putLong(offset).put(sha256.bytes());
        bytes.putInt(LENGTH).putInt(version).put(TAG);
        return bytes.put(Sha256.of(bytes.array(), LENGTH - Sha256.BYTES).bytes())
                .array();
    }

    /** Reads one that is as it was written, of {@link #VERSION}. */
    static Trailer read(byte[] frame) {
        ByteBuffer bytes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).position(8);
        return new Trailer(VERSION, bytes.getLong(), bytes.getLong(), Sha256.read(bytes));
    }

    /** Whether it is where it should be, though altered: in one place, as a rule. */
    static boolean resembles(byte[] frame) {
        ByteBuffer bytes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        int tag = LENGTH - Sha256.BYTES - TAG.length;
        return bytes.getInt(0) == MAGIC && bytes.getInt(4) == LENGTH - 8
                || Arrays.equals(frame, tag, tag + TAG.length, TAG, 0, TAG.length);
    }
}
