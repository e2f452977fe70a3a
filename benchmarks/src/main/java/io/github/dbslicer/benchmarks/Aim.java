package io.github.dbslicer.benchmarks;

import java.util.Locale;

/** How much one of two ways may take. */
sealed interface Aim {

    /** In words. */
    String text();

    /** Whether what was measured is within it. */
    boolean isMetBy(Outcome outcome);

    /** At most this multiple of the other way's time. */
    record Ratio(double most) implements Aim {
        @Override
        public String text() {
            return String.format(Locale.ROOT, "ratio %.2f", most);
        }

        @Override
        public boolean isMetBy(Outcome outcome) {
            return outcome.ratio().median() <= most;
        }
    }

    /** Less than this time. */
    record Seconds(double most) implements Aim {
        @Override
        public String text() {
            return String.format(Locale.ROOT, "%.1f s", most);
        }

        @Override
        public boolean isMetBy(Outcome outcome) {
            return outcome.one().median() < most;
        }
    }
}
