package io.github.dbslicer.cli.progress;

import io.github.dbslicer.slice.Outlook;
import java.time.Duration;
import java.util.Optional;

/**
 * Which part of something is done, where that can be known.
 *
 * @param part from 0 to 1
 * @param exact whether it is counted; otherwise it is by an estimate
 * @param left how long it takes yet at its pace until now; empty while too little is done to tell
 */
record Forecast(double part, boolean exact, Optional<Duration> left) {
    private static final Duration SOONEST = Duration.ofSeconds(2);
    private static final double LEAST_PART = 0.02;

    /**
     * Of so much that is done after so much time.
     *
     * @param since that much was done; it counts against what is left
     */
    private static Optional<Forecast> of(long done, long all, boolean exact, Duration time, Duration since) {
        if (all <= 0 || done > all) {
            return Optional.empty();
        }
        double part = (double) done / all;
        boolean known = part >= LEAST_PART && time.compareTo(SOONEST) >= 0;
        double left = known ? time.minus(since).toNanos() / part * (1 - part) - since.toNanos() : 0;
        return Optional.of(
                new Forecast(part, exact, left >= 1e9 ? Optional.of(Duration.ofNanos((long) left)) : Optional.empty()));
    }

    /** Of rows, some of which are done. Empty where there are more than there should be. */
    static Optional<Forecast> of(Throughput throughput, long all, boolean exact) {
        return of(throughput.rows(), all, exact, throughput.time(), Duration.ZERO);
    }

    /**
     * Of a selection.
     *
     * @param age how long ago the outlook was given
     */
    static Optional<Forecast> of(Outlook outlook, Throughput throughput, Duration age) {
        if (outlook instanceof Outlook.Rows rows) {
            return of(throughput, rows.all(), rows.exact());
        }
        if (outlook instanceof Outlook.Parts parts) {
            return of(parts.done(), parts.all(), false, throughput.time(), age);
        }
        Outlook.Keys keys = (Outlook.Keys) outlook;
        return keys.growing()
                ? Optional.empty()
                : of(keys.done(), keys.done() + keys.waiting(), true, throughput.time(), age);
    }

    /** {@code 43%}, {@code ~43%}; 100% only where nothing is left. */
    String percent() {
        int percent = (int) Math.min(part >= 1 && exact ? 100 : 99, Math.floor(part * 100));
        return (exact ? "" : "~") + percent + "%";
    }
}
