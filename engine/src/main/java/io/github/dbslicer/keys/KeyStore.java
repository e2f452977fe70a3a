package io.github.dbslicer.keys;

/**
 * Where the keys of one run live. Its sets and queues go when it is closed, and with them all that they left anywhere. Safe for several
 * threads.
 */
public interface KeyStore extends AutoCloseable {

    /** An empty set. */
    KeySet newSet(KeyCodec codec);

    /** An empty queue. */
    KeyQueue newQueue(KeyCodec codec);

    /** Sets and queues are not used any more. May be called again. */
    @Override
    void close();

    /** Keeps everything in memory, however much it is. */
    static KeyStore inMemory() {
        return new MemoryKeyStore();
    }
}
