package io.github.dbslicer.cli.progress;

import java.io.PrintStream;

/** Only warnings. */
final class QuietProgress implements Progress {
    private final PrintStream err;
    private final boolean colors;

    QuietProgress(PrintStream err, boolean colors) {
        this.err = err;
        this.colors = colors;
    }

    @Override
    public void warning(String message) {
        err.println(ProgressText.warning(message, colors));
    }

    @Override
    public void close() {}
}
