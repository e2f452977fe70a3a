package io.github.dbslicer.cli.progress;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * A line of a frame, before it is known how much room there is.
 *
 * @param bar what is filled of it; empty where that is not known
 * @param end what stands behind the bar: how much is done or waits, and how long it takes
 * @param total whether it is that of all tables, which has no bar where it is not known how much of it to fill
 */
record LiveLine(String name, Numbers numbers, OptionalDouble bar, End end, boolean total) {

    /** Columns of numbers, each of which may be left out. */
    record Numbers(String rows, String bytes, String rate, Duration time) {}

    /**
     * @param brief where there is little room
     * @param whole in full
     */
    record End(String brief, String whole) {}
}
