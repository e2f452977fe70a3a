package io.github.dbslicer.explain;

import io.github.dbslicer.run.StepListener;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells now and then how far a search has come. */
final class Looked {
    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final StepListener listener;
    private long rows;
    private long told = System.nanoTime();

    Looked(StepListener listener) {
        this.listener = listener;
    }

    /** More rows were found that lead to the row asked for, by so many references. */
    void at(int level, int more) {
        rows += more;
        if (System.nanoTime() - told > BETWEEN_NANOS) {
            told = System.nanoTime();
            listener.step(String.format(
                    Locale.ROOT,
                    "Found %,d rows so far that lead there, by %,d references at most, none of them a seed",
                    rows,
                    level));
        }
    }
}
