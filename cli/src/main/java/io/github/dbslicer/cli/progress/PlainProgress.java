package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.slice.Outlook;
import java.io.PrintStream;
import java.time.Duration;

/**
 * A line for each thing that is done, for files and pipes; and now and then how far what takes long is, so that a log does not look dead.
 */
final class PlainProgress implements Progress {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);
    private static final int MOST_TABLES = 5;

    private final PrintStream err;
    private final ProgressText text;
    private final RunningSelections running = new RunningSelections();
    private final Ticker ticker = new Ticker(SIGN_OF_LIFE, () -> tell(System.nanoTime()));

    PlainProgress(PrintStream err, ProgressText text) {
        this.err = err;
        this.text = text;
    }

    /** Gives signs of life until it is closed. */
    static PlainProgress start(PrintStream err, ProgressText text) {
        PlainProgress progress = new PlainProgress(err, text);
        progress.ticker.start();
        return progress;
    }

    /** Tells how far all is that has been under way for a while. */
    synchronized void tell(long nowNanos) {
        running.some(MOST_TABLES, nowNanos).stream()
                .filter(table -> table.throughput().time().compareTo(SIGN_OF_LIFE) >= 0)
                .map(text::underWay)
                .forEach(err::println);
    }

    @Override
    public synchronized void planned(Outline outline) {
        running.planned(outline.plan());
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
    public synchronized void step(String what) {
        err.println(ProgressText.step(what));
    }

    @Override
    public synchronized void selectionStarted(Selection selection) {
        running.started(selection, System.nanoTime());
    }

    @Override
    public synchronized void outlook(Selection selection, Outlook outlook) {
        running.outlook(selection, outlook, System.nanoTime());
    }

    @Override
    public synchronized void rowsDone(Selection selection, long rows, long bytes) {
        running.rowsDone(selection, rows, bytes, text.isWritten(selection), System.nanoTime());
    }

    @Override
    public synchronized void selectionFinished(Selection selection, long rows, Duration time) {
        running.finished(selection);
        text.finished(selection, rows, time).ifPresent(err::println);
    }

    @Override
    public synchronized void outcome(Outcome outcome) {
        outcome.lines().forEach(err::println);
    }

    @Override
    public void close() {
        ticker.close();
    }
}
