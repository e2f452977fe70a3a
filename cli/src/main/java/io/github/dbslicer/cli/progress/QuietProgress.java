package io.github.dbslicer.cli.progress;

import java.io.PrintStream;

/** Only warnings. */
final class QuietProgress implements Progress {
    private final PrintStream err;
    private final boolean colors;
    private final ProgressWish wish;

    QuietProgress(PrintStream err, boolean colors, ProgressWish wish) {
        this.err = err;
        this.colors = colors;
        this.wish = wish;
    }

    @Override
    public void warning(String message) {
        err.println(ProgressText.warning(message, colors));
    }

    @Override
    public void step(String what) {
        // Nobody wants to know.
    }

    @Override
    public void outcome(Outcome outcome) {
        if (wish.results()) {
            outcome.lines().forEach(err::println);
        }
    }

    @Override
    public void close() {}
}
