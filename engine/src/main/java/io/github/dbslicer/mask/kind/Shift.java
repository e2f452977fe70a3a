package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.Draws;

/**
 * How far times are moved at most, earlier or later.
 *
 * @param steps at least 1
 * @param seconds of one step: a day or less
 */
record Shift(long steps, long seconds) {
    /** A day's seconds. */
    static final long DAY = 86_400;

    boolean ofDays() {
        return seconds == DAY;
    }

    /** Seconds, never none: each number of steps is as likely as the other. */
    long draw(Draws draws) {
        long drawn = draws.below(2 * steps) - steps;
        return (drawn < 0 ? drawn : drawn + 1) * seconds;
    }
}
