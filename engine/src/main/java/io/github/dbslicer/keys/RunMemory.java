package io.github.dbslicer.keys;

import io.github.dbslicer.config.Interim;

/**
 * What a run remembers things in, which is the owner's to close.
 *
 * @param budget how much memory the run may take
 * @param keys where its keys live
 */
public record RunMemory(MemoryBudget budget, KeyStore keys) implements AutoCloseable {

    /** Opens what the user has chosen. */
    public static RunMemory open(Interim interim) {
        return new RunMemory(new MemoryBudget(interim.memory()), KeyStore.inMemory());
    }

    @Override
    public void close() {
        keys.close();
    }
}
