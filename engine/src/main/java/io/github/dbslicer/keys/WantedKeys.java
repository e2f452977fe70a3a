package io.github.dbslicer.keys;

import io.github.dbslicer.row.RowBatch;
import java.util.BitSet;

/**
 * The keys that follows ask of one selection: each is handed out once, however often it is asked for. Safe for several threads.
 */
public final class WantedKeys {
    private final KeyCodec codec;
    private final KeySet known;
    private KeyList pending;
    private long unmatchable;

    public WantedKeys(KeyCodec codec) {
        this.codec = codec;
        this.known = codec.newSet();
        this.pending = codec.newList();
    }

    public KeyCodec codec() {
        return codec;
    }

    /**
     * Asks for the keys that rows hold.
     *
     * @param positions of the key's columns in a row
     * @param candidates the rows to look at
     */
    public void want(RowBatch rows, int[] positions, BitSet candidates) {
        EncodedKeys encoded = codec.encode(rows, positions, candidates);
        synchronized (this) {
            unmatchable += encoded.unmatchable();
            BitSet fresh = known.addAll(encoded.keys());
            for (int index = fresh.nextSetBit(0); index >= 0; index = fresh.nextSetBit(index + 1)) {
                pending.append(encoded.keys(), index);
            }
        }
    }

    /** Takes the keys that were asked for since the last time, sorted, each once. */
    public synchronized KeyList take() {
        KeyList taken = pending;
        pending = codec.newList();
        taken.sort();
        return taken;
    }

    /** How many keys no row could ever have; a key that rows hold several times counts each time. */
    public synchronized long unmatchable() {
        return unmatchable;
    }
}
