package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.slice.SliceListener;
import java.io.PrintStream;

/** Tells a user of a run. */
public interface Progress extends SliceListener, AutoCloseable {

    /** The kind that fits the terminal and the user's wish. The caller closes it. */
    static Progress on(PrintStream err, Terminal terminal, ProgressWish wish) {
        if (wish.json()) {
            return JsonProgress.start(new JsonLines(err), wish.verbosity());
        }
        if (wish.kind() == ProgressKind.NONE || wish.verbosity() == Verbosity.QUIET) {
            return new QuietProgress(err, terminal.colors(), wish);
        }
        ProgressText text = new ProgressText(terminal.colors(), wish.verbosity());
        boolean live = wish.kind() == ProgressKind.LIVE || wish.kind() == ProgressKind.AUTO && terminal.live();
        return live
                ? LiveProgress.start(new LiveScreen(err, terminal.screen()), text, terminal.screen())
                : PlainProgress.start(err, text);
    }

    /** A part of the work begins that is more than rows of a table: which, in words for the user. */
    void step(String what);

    /** What the run has come to. Ends what is drawn. */
    void outcome(Outcome outcome);

    /** Nothing more will come. Leaves on a terminal what stays. */
    @Override
    void close();
}
