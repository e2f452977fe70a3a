package io.github.dbslicer.keys;

import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.RedisConfig;
import java.util.ServiceLoader;

/**
 * What a run remembers things in, which is the owner's to close.
 *
 * @param budget how much memory the run may take
 * @param keys where its keys live
 */
public record RunMemory(MemoryBudget budget, KeyStore keys) implements AutoCloseable {

    /**
     * Opens what the user has chosen.
     *
     * @throws io.github.dbslicer.error.SliceException {@code INTERIM} where it cannot be used
     */
    public static RunMemory open(Interim interim) {
        return new RunMemory(
                new MemoryBudget(interim.memory()),
                interim.redis().map(RunMemory::connect).orElseGet(KeyStore::inMemory));
    }

    private static KeyStore connect(RedisConfig config) {
        return ServiceLoader.load(KeyServer.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key server is on the class path"))
                .open(config);
    }

    @Override
    public void close() {
        keys.close();
    }
}
