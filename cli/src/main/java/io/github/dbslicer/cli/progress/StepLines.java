package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.draft.DraftListener;
import io.github.dbslicer.explain.ExplainListener;
import io.github.dbslicer.scan.ScanListener;
import io.github.dbslicer.survey.SurveyListener;
import io.github.dbslicer.verify.VerifyListener;
import java.io.PrintStream;

/** Tells on stderr, a line each, what a command is doing that looks at databases. */
public final class StepLines implements VerifyListener, ScanListener, SurveyListener, ExplainListener, DraftListener {
    private final PrintStream err;
    private final boolean colors;
    private final Verbosity verbosity;

    public StepLines(PrintStream err, Terminal terminal, Verbosity verbosity) {
        this.err = err;
        this.colors = terminal.colors();
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
