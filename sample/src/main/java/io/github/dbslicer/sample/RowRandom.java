package io.github.dbslicer.sample;

import java.util.List;

/**
 * The random numbers of one row: a pure function of the table, the row and the purpose of the number.
 *
 * <p>No state is shared or changed, so that any row can be computed alone, in any order and on any thread, and is the same on every
 * database. The mixing function is the finalizer of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators,
 * OOPSLA 2014).
 */
final class RowRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;

    private RowRandom(long seed) {
        this.seed = seed;
    }

    /**
     * The numbers of row {@code row} of {@code table}.
     *
     * @param row from 0
     */
    static RowRandom of(ShopTable.Name table, long row) {
        return new RowRandom(mix(mix(table.name().hashCode()) + row * GOLDEN_GAMMA));
    }

    /** 64 even bits; another {@code purpose} gives independent ones. */
    long bits(int purpose) {
        return mix(seed + (purpose + 1) * GOLDEN_GAMMA);
    }

    /**
     * An even choice from 0 to {@code bound - 1}.
     *
     * @param bound above 0
     */
    long below(int purpose, long bound) {
        // The bias of the remainder is below bound / 2^63: nothing at a shop's size.
        return (bits(purpose) >>> 1) % bound;
    }

    /** True in {@code percent} of 100 cases. */
    boolean chance(int purpose, int percent) {
        return below(purpose, 100) < percent;
    }

    /** One of {@code choices}, each as likely as the others. */
    <T> T pick(int purpose, List<T> choices) {
        return choices.get((int) below(purpose, choices.size()));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
