package io.github.dbslicer.keys;

import io.github.dbslicer.row.RowBatch;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The keys that follows ask of one selection: each is handed out once, however often it is asked for. Safe for several threads.
 */
public final class WantedKeys {
    private final KeyCodec codec;
    private final KeyQueue queue;
    private final AtomicLong unmatchable = new AtomicLong();

    public WantedKeys(KeyCodec codec, KeyStore store) {
        this.codec = codec;
        this.queue = store.newQueue(codec);
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
        unmatchable.addAndGet(encoded.unmatchable());
        queue.add(encoded.keys());
    }

    /** Takes some of the keys that were asked for, as {@link KeyQueue#take} does. */
    public KeyList take(int most) {
        return queue.take(most);
    }

    /** About how many keys wait to be taken; zero only where none does. */
    public long waiting() {
        return queue.waiting();
    }

    /** How many keys no row could ever have; a key that rows hold several times counts each time. */
    public long unmatchable() {
        return unmatchable.get();
    }
}
