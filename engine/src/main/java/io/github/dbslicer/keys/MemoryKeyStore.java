package io.github.dbslicer.keys;

/** Keeps everything in memory. */
final class MemoryKeyStore implements KeyStore {

    @Override
    public KeySet newSet(KeyCodec codec) {
        return codec.newSet();
    }

    @Override
    public KeyQueue newQueue(KeyCodec codec) {
        return new MemoryKeyQueue(codec);
    }

    @Override
    public void close() {
        // what is in memory goes with those who hold it
    }
}
