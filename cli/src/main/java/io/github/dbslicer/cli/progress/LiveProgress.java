package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.Outline;
import java.time.Duration;
import java.util.List;

/** Finished tables as lines that stay, and below them what is under way, drawn anew ten times a second. */
final class LiveProgress implements Progress {
    private static final Duration REDRAW = Duration.ofMillis(100);

    private final LiveScreen screen;
    private final ProgressText text;
    private final Thread ticker = new Thread(this::drawUntilInterrupted, "dbslicer-progress");
    private final RunningSelections running = new RunningSelections();

    private LiveProgress(LiveScreen screen, ProgressText text) {
        this.screen = screen;
        this.text = text;
    }

    /** Draws until it is closed. */
    static LiveProgress start(LiveScreen screen, ProgressText text) {
        LiveProgress progress = new LiveProgress(screen, text);
        progress.ticker.setDaemon(true);
        progress.ticker.start();
        return progress;
    }

    private void drawUntilInterrupted() {
        try {
            while (true) {
                Thread.sleep(REDRAW.toMillis());
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw() {
        keep(List.of());
    }

    private void keep(List<String> lines) {
        screen.show(lines, new LiveFrame(text, screen.width()).lines(running, System.nanoTime()));
    }

    @Override
    public synchronized void planned(Outline outline) {
        keep(text.planned(outline));
    }

    @Override
    public synchronized void moment(Moment moment) {
        keep(List.of(ProgressText.moment(moment)));
    }

    @Override
    public synchronized void notice(String message) {
        keep(List.of(Printable.line(message)));
    }

    @Override
    public synchronized void warning(String message) {
        keep(List.of(text.warning(message)));
    }

    @Override
    public synchronized void detail(String message) {
        keep(text.detail(message).stream().toList());
    }

    @Override
    public synchronized void selectionStarted(Selection selection) {
        running.started(selection, System.nanoTime());
    }

    @Override
    public synchronized void rowsDone(Selection selection, long rows, long bytes) {
        running.rowsDone(selection, rows, text.isWritten(selection) ? bytes : 0, text.isWritten(selection));
    }

    @Override
    public synchronized void selectionFinished(Selection selection, long rows, Duration time) {
        running.finished(selection);
        keep(text.finished(selection, rows, time).stream().toList());
    }

    /** Takes away what is drawn, and with it the reason to draw again. */
    @Override
    public synchronized void close() {
        ticker.interrupt();
        running.clear();
        draw();
    }
}
