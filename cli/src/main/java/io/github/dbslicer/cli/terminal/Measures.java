package io.github.dbslicer.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/** Numbers with their units, in one notation whatever the locale. */
public final class Measures {

    private Measures() {}

    /** {@code 84,932}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 84,932 rows}. */
    public static String rows(long number) {
        return number == 1 ? "1 row" : count(number) + " rows";
    }

    /** {@code 3 tables}, {@code 1 table}. */
    public static String things(long number, String one, String several) {
        return count(number) + " " + (number == 1 ? one : several);
    }

    /** {@code 45.3 MB}, in powers of 1,000. */
    public static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%,.1f GB", bytes / 1e9);
    }

    /** {@code 1.8 s}, {@code 12 min 5 s}, {@code 3 h 4 min}. */
    public static String time(Duration duration) {
        if (duration.toMillis() < 60_000) {
            // Not rounded up to 60.0.
            return String.format(Locale.ROOT, "%.1f s", Math.floor(duration.toMillis() / 100.0) / 10);
        }
        return duration.toHours() < 1
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }

    /** {@code 12 s}, else as {@link #time}. */
    public static String wholeSeconds(Duration duration) {
        return duration.toSeconds() < 60 ? duration.toSeconds() + " s" : time(duration);
    }

    /** {@code 47,120/s}; nothing where no time has passed. */
    public static String rate(long rows, Duration time) {
        return time.toMillis() == 0 ? "" : count(rows * 1_000 / time.toMillis()) + "/s";
    }
}
