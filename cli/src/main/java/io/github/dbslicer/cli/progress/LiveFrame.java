package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.cli.terminal.Paint;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.cli.terminal.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn below the lines that stay: a line for what is done, one for each table that is under way, and one for all. No line takes
 * more columns, and the lines together no more rows, than the terminal has.
 */
final class LiveFrame {
    private static final int MOST_TABLES = 8;
    /** On wide terminals too, lines are read at a glance, and survive that the terminal becomes narrower. */
    private static final int MOST_COLUMNS = 110;

    private final ProgressText text;
    private final boolean boxLines;
    private final int columns;
    private final int rows;

    /** @param size of the terminal */
    LiveFrame(ProgressText text, boolean boxLines, Screen.Size size) {
        this.text = text;
        this.boxLines = boxLines;
        // A line that fills the last column makes some terminals begin another.
        this.columns = Math.min(MOST_COLUMNS, size.columns() - 1);
        // The cursor stands below.
        this.rows = size.rows() - 1;
    }

    /** A part of the work that is more than rows of a table, and when it began. */
    record Step(String what, long startNanos) {}

    /**
     * @param last what was finished last, in words; empty for nothing yet
     * @param step what is being done besides tables; empty for nothing
     */
    record Besides(Optional<String> last, Optional<Step> step) {}

    /** Empty where nothing has begun. */
    List<String> lines(RunningSelections running, Besides besides, long nowNanos) {
        List<String> lines = new ArrayList<>();
        if (columns > 0 && running.begun()) {
            lines.addAll(tables(running, besides, nowNanos));
        }
        if (columns > 0) {
            besides.step().ifPresent(step -> lines.add(step(step, nowNanos)));
        }
        // Where there is room for some alone, the total is worth most.
        return lines.subList(Math.max(0, lines.size() - Math.max(0, rows)), lines.size());
    }

    private List<String> tables(RunningSelections running, Besides besides, long nowNanos) {
        int room = Math.max(0, Math.min(MOST_TABLES, rows - 2 - (besides.step().isPresent() ? 1 : 0)));
        int count = running.count();
        List<LiveLine> lines = new ArrayList<>();
        running.some(count <= room ? room : Math.max(0, room - 1), nowNanos)
                .forEach(table -> lines.add(text.live(table)));
        int more = count - lines.size();
        lines.add(text.liveTotal(running, nowNanos));
        List<String> drawn = new ArrayList<>();
        drawn.add(done(running, besides.last()));
        drawn.addAll(
                new LiveColumns(lines, text.nameColumns(), columns, new Bar.Look(boxLines, text.colors())).drawn());
        if (more > 0) {
            drawn.add(
                    drawn.size() - 1,
                    Printable.cut("and " + Measures.things(more, "more table", "more tables"), columns));
        }
        return drawn;
    }

    private String done(RunningSelections running, Optional<String> last) {
        String line = Measures.count(running.tablesDone()) + " of "
                + Measures.things(running.tables(), "table", "tables") + " done"
                + last.map(table -> ", last " + table).orElse("");
        return Paint.DIM.on(Printable.cut(line, columns), text.colors());
    }

    private String step(Step step, long nowNanos) {
        Duration time = Duration.ofNanos(nowNanos - step.startNanos());
        String words = Printable.line(step.what()) + "  " + Measures.wholeSeconds(time);
        int bar = Math.min(Bar.LONGEST, columns - Printable.width(words) - 2);
        return bar < Bar.SHORTEST
                ? Printable.cut(words, columns)
                : words + "  " + new Bar(bar, new Bar.Look(boxLines, text.colors())).moving(time);
    }
}
