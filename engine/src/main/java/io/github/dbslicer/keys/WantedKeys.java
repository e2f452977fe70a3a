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
    /** What is being taken, sorted, up to {@code given} already out. */
    private KeyList giving;

    private int given;
    private long unmatchable;

    public WantedKeys(KeyCodec codec) {
        this.codec = codec;
        this.known = codec.newSet();
        this.pending = codec.newList();
        this.giving = codec.newList();
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

    /**
     * Takes some of the keys that were asked for, sorted, each once. They come in the order of the keys until all that waited when the first of
     * them was taken are out; then it begins anew with what has been asked for meanwhile.
     *
     * @param most at least 1
     * @return empty where none is waiting
     */
    public synchronized KeyList take(int most) {
        if (given == giving.size()) {
            giving = pending;
            given = 0;
            pending = codec.newList();
            giving.sort();
        }
        KeyList taken = codec.newList();
        for (int end = (int) Math.min(giving.size(), (long) given + most); given < end; given++) {
            taken.append(giving, given);
        }
        return taken;
    }

    /** About how many keys wait to be taken; zero where none does. */
    public synchronized long waiting() {
        return (long) giving.size() - given + pending.size();
    }

    /** How many keys no row could ever have; a key that rows hold several times counts each time. */
    public synchronized long unmatchable() {
        return unmatchable;
    }
}
