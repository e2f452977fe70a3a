package io.github.dbslicer.mask.fake;

import io.github.dbslicer.mask.Draws;

/** Many choices out of a few draws, for long texts: SplitMix64, seeded by them. It hides nothing: what it chooses is no secret. For one thread. */
final class RandomBits {
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private long state;

    void begin(Draws draws) {
        state = draws.bits();
    }

    int below(int bound) {
        state += STEP;
        long bits = state;
        bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
        return (int) (((bits ^ bits >>> 31) >>> 32) * bound >>> 32);
    }
}
