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
     * How much of the Java heap there must be for a byte of the budget. The other half is for what is not counted, such as what drivers hold and what has yet to
     * be collected, and for keys that are being sorted.
     */
    public static final int HEAP_PER_BYTE = 2;

    /**
     * Opens what the user has chosen.
     *
     * @throws io.github.dbslicer.error.SliceException {@code INTERIM} where it cannot be used
     */
    public static RunMemory open(Interim interim) {
        MemoryBudget budget = new MemoryBudget(Math.min(interim.memory(), mostMemory()));
        return new RunMemory(
                budget, interim.redis().map(RunMemory::connect).orElseGet(() -> new SpillingKeyStore(budget)));
    }

    private static KeyStore connect(RedisConfig config) {
        return ServiceLoader.load(KeyServer.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key server is on the class path"))
                .open(config);
    }

    /** The largest budget that the Java heap allows, in bytes. */
    public static long mostMemory() {
        return Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE;
    }

    @Override
    public void close() {
        keys.close();
    }
}
