package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.Outline;
import java.io.PrintStream;
import java.time.Duration;

/** A line for each thing that is done, for files and pipes. */
final class PlainProgress implements Progress {
    private final PrintStream err;
    private final ProgressText text;

    PlainProgress(PrintStream err, ProgressText text) {
        this.err = err;
        this.text = text;
    }

    @Override
    public synchronized void planned(Outline outline) {
        text.planned(outline).forEach(err::println);
    }

    @Override
    public synchronized void warning(String message) {
        err.println(text.warning(message));
    }

    @Override
    public synchronized void moment(Moment moment) {
        err.println(ProgressText.moment(moment));
    }

    @Override
    public synchronized void notice(String message) {
        err.println(Printable.line(message));
    }

    @Override
    public synchronized void detail(String message) {
        text.detail(message).ifPresent(err::println);
    }

    @Override
    public synchronized void selectionFinished(Selection selection, long rows, Duration time) {
        text.finished(selection, rows, time).ifPresent(err::println);
    }

    @Override
    public void close() {}
}
