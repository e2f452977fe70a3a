package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.cli.terminal.Paint;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.plan.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn below the lines that stay: a line for each table that is under way, and one for all. How many rows a table will give
 * is not known before they are read, hence a bar that moves as long as it is being read.
 */
final class LiveFrame {
    private static final int MOST_LINES = 8;
    private static final int SHORTEST_BAR = 7;
    private static final int LONGEST_BAR = 24;
    private static final int MARK = 3;
    private static final Duration STEP = Duration.ofMillis(100);

    private final ProgressText text;
    private final int columns;

    /** @param width of the terminal, in columns */
    LiveFrame(ProgressText text, int width) {
        this.text = text;
        // A line that fills the last column makes some terminals begin another.
        this.columns = width - 1;
    }

    /** Empty where nothing is under way. */
    List<String> lines(RunningSelections running, long nowNanos) {
        List<Selection> selections = running.selections();
        if (selections.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        selections.stream().limit(MOST_LINES).forEach(selection -> lines.add(line(running, selection, nowNanos)));
        int more = selections.size() - MOST_LINES;
        if (more > 0) {
            lines.add(Printable.cut("and " + Measures.things(more, "more table", "more tables"), columns));
        }
        lines.add(total(running, nowNanos));
        return lines;
    }

    private String line(RunningSelections running, Selection selection, long nowNanos) {
        Throughput throughput = running.throughput(selection, nowNanos);
        return text.running(text.cell(selection), throughput, columns) + bar(throughput.time());
    }

    private String total(RunningSelections running, long nowNanos) {
        String line = text.running(text.cell("total"), running.total(nowNanos), columns);
        String size = "  " + Measures.size(running.totalBytes());
        boolean fits = Printable.width(line) + size.length() <= columns;
        return Paint.BOLD.on(fits ? line + size : line, text.colors());
    }

    private String bar(Duration time) {
        int length = Math.min(LONGEST_BAR, columns - text.runningColumns() - 2);
        if (length < SHORTEST_BAR) {
            return "";
        }
        int way = length - 2 - MARK;
        int step = (int) (time.toMillis() / STEP.toMillis() % (2L * way));
        int position = Math.min(step, 2 * way - step);
        String mark = " ".repeat(position) + Paint.CYAN.on("=".repeat(MARK), text.colors());
        return "  [" + mark + " ".repeat(way - position) + "]";
    }
}
