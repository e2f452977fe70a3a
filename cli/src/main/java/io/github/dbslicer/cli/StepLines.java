package io.github.dbslicer.cli;

import io.github.dbslicer.scan.ScanListener;
import io.github.dbslicer.verify.VerifyListener;
import java.io.PrintStream;

/** Tells on stderr, a line each, what a command is doing that looks at databases. */
final class StepLines implements VerifyListener, ScanListener {
    private final PrintStream err;
    private final boolean colors;
    private final Verbosity verbosity;

    StepLines(Surroundings surroundings, Verbosity verbosity) {
        this.err = surroundings.err();
        this.colors = surroundings.terminal().get().colors();
        this.verbosity = verbosity;
    }

    @Override
    public void step(String what) {
        if (verbosity != Verbosity.QUIET) {
            err.println(Printable.line(what) + " ...");
        }
    }

    @Override
    public void warning(String message) {
        err.println(ProgressText.warning(message, colors));
    }
}
