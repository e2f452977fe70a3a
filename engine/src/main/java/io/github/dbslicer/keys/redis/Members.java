package io.github.dbslicer.keys.redis;

import io.github.dbslicer.keys.KeyList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Keys of a list in pieces that commands can carry. For one thread. */
final class Members {
    /** A command is carried out as a whole, while everybody else waits. */
    private static final int MOST_KEYS = 1_000;

    private static final int MOST_BYTES = 1 << 20;
    /** What is sent before answers are awaited. */
    private static final int BYTES_AT_ONCE = 4 << 20;

    private final KeyList keys;
    private final BitSet chosen;
    private int next;
    private long windowBytes;

    /** @param chosen the numbers of the keys */
    Members(KeyList keys, BitSet chosen) {
        this.keys = keys;
        this.chosen = chosen;
        this.next = chosen.nextSetBit(0);
    }

    /** @param numbers of the keys in the list */
    record Piece(List<Integer> numbers, List<byte[]> keys) {

        /** The name, then the keys, each after what stands before it. */
        byte[][] arguments(byte[] name, byte[]... before) {
            byte[][] arguments = new byte[1 + keys.size() * (1 + before.length)][];
            arguments[0] = name;
            int at = 1;
            for (byte[] key : keys) {
                for (byte[] word : before) {
                    arguments[at++] = word;
                }
                arguments[at++] = key;
            }
            return arguments;
        }
    }

    boolean hasMore() {
        return next >= 0;
    }

    /** The next pieces that may be sent before answers are awaited, at least one. */
    List<Piece> window() {
        List<Piece> pieces = new ArrayList<>();
        windowBytes = 0;
        while (hasMore() && windowBytes < BYTES_AT_ONCE) {
            pieces.add(piece());
        }
        return pieces;
    }

    private Piece piece() {
        Piece piece = new Piece(new ArrayList<>(), new ArrayList<>());
        long bytes = 0;
        while (hasMore() && piece.keys.size() < MOST_KEYS && bytes < MOST_BYTES) {
            byte[] key = keys.encoded(next);
            piece.numbers.add(next);
            piece.keys.add(key);
            bytes += key.length;
            next = chosen.nextSetBit(next + 1);
        }
        windowBytes += bytes;
        return piece;
    }
}
