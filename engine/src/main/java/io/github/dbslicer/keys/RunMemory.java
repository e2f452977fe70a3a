package io.github.dbslicer.keys;

import io.github.dbslicer.config.Interim;

/**
 * What a run remembers things in, which is the owner's to close.
 *
 * @param budget how much memory the run may take
 * @param keys where its keys live
 */
public record RunMemory(MemoryBudget budget, KeyStore keys) implements AutoCloseable {

    /**
     * How much of the Java heap the budget may be. The other half is for what is not counted, such as what drivers hold and what has yet to
     * be collected, and for keys that are being sorted.
     */
    private static final int PART_OF_HEAP = 2;

    /** Opens what the user has chosen. */
    public static RunMemory open(Interim interim) {
        MemoryBudget budget =
                new MemoryBudget(Math.min(interim.memory(), Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
        return new RunMemory(budget, new SpillingKeyStore(budget));
    }

    @Override
    public void close() {
        keys.close();
    }
}
