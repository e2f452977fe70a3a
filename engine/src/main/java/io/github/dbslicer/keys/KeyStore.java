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

    /** Where keys live, for those who look for them. */
    default String description() {
        return "memory";
    }

    /**
     * Makes sure that no key was lost that was ever added. Comes before the end of a run is believed.
     *
     * @throws io.github.dbslicer.error.SliceException {@code INTERIM} where one was
     */
    default void check() {
        // what is in this process is there
    }

    /** Sets and queues are not used any more. May be called again. */
    @Override
    void close();

    /** Keeps everything in memory, however much it is. */
    static KeyStore inMemory() {
        return new MemoryKeyStore();
    }
}
