package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.cli.terminal.Screen;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.slice.Outlook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What stays as lines, and below them what is under way, drawn anew ten times a second. What is done goes into one line, or with --verbose
 * into one for each table. A terminal that takes nothing, as after Ctrl-S, holds up nobody who tells of rows.
 */
final class LiveProgress implements Progress {
    private static final Duration REDRAW = Duration.ofMillis(100);

    /** After so long without a tick the process had been stopped, as by Ctrl-Z, and a shell has written below. */
    private static final Duration STOPPED = Duration.ofSeconds(3);

    private final LiveScreen screen;
    private final Screen terminal;
    private final ProgressText text;
    private final Ticker ticker = new Ticker(REDRAW, () -> keep(List.of()));
    private long tickNanos = System.nanoTime();

    /** Guards what follows. Who holds it does not draw. */
    private final Object state = new Object();

    private final RunningSelections running = new RunningSelections();
    private Optional<String> last = Optional.empty();
    private Optional<LiveFrame.Step> step = Optional.empty();

    private LiveProgress(LiveScreen screen, ProgressText text, Screen terminal) {
        this.screen = screen;
        this.text = text;
        this.terminal = terminal;
    }

    /** Draws until it is closed. */
    static LiveProgress start(LiveScreen screen, ProgressText text, Screen terminal) {
        LiveProgress progress = new LiveProgress(screen, text, terminal);
        progress.ticker.start();
        return progress;
    }

    private void keep(List<String> lines) {
        synchronized (screen) {
            Screen.Size size = terminal.size().get();
            long now = System.nanoTime();
            List<String> drawn;
            synchronized (state) {
                drawn = new LiveFrame(text, terminal.lines(), size)
                        .lines(running, new LiveFrame.Besides(last, step), now);
            }
            if (now - tickNanos > STOPPED.toNanos()) {
                screen.leave();
            }
            screen.show(lines, drawn, size, now);
            tickNanos = System.nanoTime();
        }
    }

    @Override
    public void planned(Outline outline) {
        List<String> lines;
        synchronized (state) {
            running.planned(outline.plan());
            lines = text.planned(outline);
        }
        keep(lines);
    }

    @Override
    public void moment(Moment moment) {
        keep(List.of(ProgressText.moment(moment)));
    }

    @Override
    public void notice(String message) {
        keep(List.of(Printable.line(message)));
    }

    @Override
    public void warning(String message) {
        keep(List.of(text.warning(message)));
    }

    @Override
    public void detail(String message) {
        text.detail(message).ifPresent(line -> keep(List.of(line)));
    }

    @Override
    public void step(String what) {
        synchronized (state) {
            step = Optional.of(new LiveFrame.Step(what, System.nanoTime()));
        }
    }

    @Override
    public void selectionStarted(Selection selection) {
        synchronized (state) {
            running.started(selection, System.nanoTime());
        }
    }

    @Override
    public void outlook(Selection selection, Outlook outlook) {
        synchronized (state) {
            running.outlook(selection, outlook, System.nanoTime());
        }
    }

    @Override
    public void rowsDone(Selection selection, long rows, long bytes) {
        synchronized (state) {
            running.rowsDone(selection, rows, bytes, text.isWritten(selection), System.nanoTime());
        }
    }

    @Override
    public void selectionFinished(Selection selection, long rows, Duration time) {
        List<String> lines;
        synchronized (state) {
            running.finished(selection);
            if (rows > 0) {
                last = Optional.of(text.brief(selection, rows, time));
            }
            lines = text.isVerbose()
                    ? text.finished(selection, rows, time).stream().toList()
                    : List.of();
        }
        if (!lines.isEmpty()) {
            keep(lines);
        }
    }

    @Override
    public void outcome(Outcome outcome) {
        close();
        keep(outcome.lines());
    }

    /** Takes away what is drawn, and with it the reason to draw again. */
    @Override
    public void close() {
        ticker.close();
        synchronized (state) {
            running.clear();
            step = Optional.empty();
        }
        keep(List.of());
    }
}
