package io.github.dbslicer.mask.fake;

import io.github.dbslicer.mask.Draws;

/** Choices out of draws, thriftily: the fifth draw of 64 bits costs another hash, so that each is used for two choices. For one thread. */
final class Dice {
    private static final int CHOICES_OF_A_DRAW = 2;

    private Draws draws;
    private long left;
    private int choices;

    Dice(Draws draws) {
        this.draws = draws;
    }

    void begin(Draws begun) {
        draws = begun;
        choices = 0;
    }

    /** 64 random bits. */
    long bits() {
        return draws.bits();
    }

    /** A number from 0 up to, but not including, {@code bound}, each as likely as the other but for less than bound in 2^32. */
    int below(int bound) {
        if (choices == 0) {
            left = draws.bits();
            choices = CHOICES_OF_A_DRAW;
        }
        choices--;
        long half = left >>> 32;
        left <<= 32;
        return (int) (half * bound >>> 32);
    }
}
