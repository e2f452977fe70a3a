package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Verbosity;

/** How a user wants to be told of a run. */
public record ProgressWish(Verbosity verbosity, ProgressKind kind) {

    /** What fits the terminal. */
    public static ProgressWish usual(Verbosity verbosity) {
        return new ProgressWish(verbosity, ProgressKind.AUTO);
    }

    /** Whether the results are told as well. */
    public boolean results() {
        return verbosity != Verbosity.QUIET;
    }

    /** Whether a program reads what is told. */
    public boolean json() {
        return kind == ProgressKind.JSON;
    }
}
