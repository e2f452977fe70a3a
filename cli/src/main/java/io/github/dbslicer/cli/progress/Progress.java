package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.slice.SliceListener;
import java.io.PrintStream;

/** Tells a user of a run. */
public interface Progress extends SliceListener, AutoCloseable {

    /** The kind that fits the terminal and the user's wish. The caller closes it. */
    static Progress on(PrintStream err, Terminal terminal, Verbosity verbosity) {
        if (verbosity == Verbosity.QUIET) {
            return new QuietProgress(err, terminal.colors());
        }
        ProgressText text = new ProgressText(terminal.colors(), verbosity);
        return terminal.live()
                ? LiveProgress.start(new LiveScreen(err, terminal.width()), text)
                : new PlainProgress(err, text);
    }

    @Override
    void close();
}
