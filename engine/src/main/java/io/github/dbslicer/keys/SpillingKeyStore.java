package io.github.dbslicer.keys;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps keys in memory as long as there is a budget for it, and in temporary files past that. */
final class SpillingKeyStore implements KeyStore {
    private final MemoryBudget budget;
    private final Set<TemporaryFile> files = ConcurrentHashMap.newKeySet();

    SpillingKeyStore(MemoryBudget budget) {
        this.budget = budget;
    }

    static MemorySet memorySet(KeyCodec codec) {
        return (MemorySet) codec.newSet();
    }

    MemoryBudget budget() {
        return budget;
    }

    TemporaryFile newFile() {
        TemporaryFile file = TemporaryFile.create(files::remove);
        files.add(file);
        return file;
    }

    /** How many files there are now. */
    int openFiles() {
        return files.size();
    }

    @Override
    public KeySet newSet(KeyCodec codec) {
        return new SpillingKeySet(codec, this);
    }

    @Override
    public KeyQueue newQueue(KeyCodec codec) {
        return new SpillingKeyQueue(codec, this);
    }

    @Override
    public String description() {
        return "memory, and in temporary files past " + (budget.limit() >> 20) + " MB of all that the run remembers";
    }

    @Override
    public void close() {
        List.copyOf(files).forEach(TemporaryFile::close);
    }
}
