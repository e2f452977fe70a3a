package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.cli.terminal.Paint;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.slice.Outlook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** The lines that tell of a run. Not safe for several threads. */
final class ProgressText {
    private static final int MOST_NAME_COLUMNS = 40;
    private static final int ROWS_COLUMNS = 18;
    private static final int TIME_COLUMNS = 12;

    private final boolean colors;
    private final Verbosity verbosity;
    private int nameColumns = 8;
    private Set<Selection> written = Set.of();

    ProgressText(boolean colors, Verbosity verbosity) {
        this.colors = colors;
        this.verbosity = verbosity;
    }

    /** What is about to be done. Sets the columns of the lines to come. */
    List<String> planned(Outline outline) {
        SlicePlan plan = outline.plan();
        written = plan.written();
        nameColumns = plan.stages().stream()
                .flatMap(stage -> stage.selections().stream())
                .mapToInt(selection -> Printable.width(name(selection)))
                .reduce(nameColumns, Math::max);
        nameColumns = Math.min(nameColumns, MOST_NAME_COLUMNS);
        List<String> lines = new ArrayList<>();
        lines.add("From " + Printable.line(outline.source()));
        lines.add("To   " + Printable.line(outline.target()));
        if (isVerbose()) {
            plan.stages().forEach(stage -> lines.add(stage(stage)));
        }
        return lines;
    }

    private static String stage(Stage stage) {
        String selections = stage.selections().stream()
                .map(selection -> Printable.line(selection.toString()))
                .collect(Collectors.joining(", "));
        return "Stage " + stage.number() + ": " + selections + (stage.cyclic() ? ", until no new row appears" : "");
    }

    /** What the slice will show. */
    static String moment(Moment moment) {
        return "As of " + Printable.line(moment.toString());
    }

    static String warning(String message, boolean colors) {
        return Paint.YELLOW.on("WARN", colors) + " " + Printable.line(message);
    }

    String warning(String message) {
        return warning(message, colors);
    }

    /** A detail, where the user wants to see them. */
    Optional<String> detail(String message) {
        return isVerbose() ? Optional.of(Paint.DIM.on("  " + Printable.line(message), colors)) : Optional.empty();
    }

    /** The line of a selection that is done. Nothing for references that nobody had, but where the user wants it all. */
    Optional<String> finished(Selection selection, long rows, Duration time) {
        if (rows == 0 && selection.role() == Selection.Role.SLICE && !isVerbose()) {
            return Optional.empty();
        }
        String numbers =
                Printable.right(Measures.rows(rows), ROWS_COLUMNS) + Printable.right(Measures.time(time), TIME_COLUMNS);
        return Optional.of((cell(selection) + numbers + note(selection)).stripTrailing());
    }

    /** A part of the work that begins. */
    static String step(String what) {
        return Printable.line(what) + " ...";
    }

    /** The line of a selection that has been under way for a while, where lines stay. */
    String underWay(Running running) {
        LiveLine line = live(running);
        LiveLine.Numbers numbers = line.numbers();
        return cell(running.selection())
                + Printable.right(numbers.rows(), ROWS_COLUMNS)
                + Printable.right(Measures.time(numbers.time()), TIME_COLUMNS)
                + "  under way, " + numbers.rate()
                + known(running).map(end -> ", " + end.whole().strip()).orElse("");
    }

    /** The line of a selection that is under way. */
    LiveLine live(Running running) {
        Optional<Forecast> forecast = running.forecast();
        LiveLine.End end = known(running).orElseGet(() -> elapsed(running.throughput()));
        return line(name(running.selection()), running.throughput(), forecast, end, false);
    }

    /** The line of all. */
    LiveLine liveTotal(RunningSelections running, long nowNanos) {
        Throughput total = running.total(nowNanos);
        Optional<Forecast> forecast = running.forecast(nowNanos);
        return line("total", total, forecast, forecast.map(this::end).orElseGet(() -> elapsed(total)), true);
    }

    private static LiveLine line(
            String name, Throughput throughput, Optional<Forecast> forecast, LiveLine.End end, boolean total) {
        LiveLine.Numbers numbers = new LiveLine.Numbers(
                Measures.rows(throughput.rows()),
                Measures.size(throughput.bytes()),
                Measures.rate(throughput.rows(), throughput.time()),
                throughput.time());
        OptionalDouble bar =
                forecast.isPresent() ? OptionalDouble.of(forecast.get().part()) : OptionalDouble.empty();
        return new LiveLine(name, numbers, bar, end, total);
    }

    private LiveLine.End end(Forecast forecast) {
        String percent = Printable.right(forecast.percent(), 4);
        return new LiveLine.End(
                percent,
                percent
                        + forecast.left()
                                .map(left -> "  " + Measures.wholeSeconds(left) + " left")
                                .orElse(""));
    }

    /** How far it is; of keys that may ask for others, no part is known to be done. */
    private Optional<LiveLine.End> known(Running running) {
        Optional<Outlook.Keys> keys =
                running.outlook().filter(Outlook.Keys.class::isInstance).map(Outlook.Keys.class::cast);
        return running.forecast()
                .map(this::end)
                .or(() -> keys.map(found -> {
                    String waiting = Measures.things(found.waiting(), "key", "keys");
                    return new LiveLine.End(waiting, waiting + " waiting");
                }));
    }

    private static LiveLine.End elapsed(Throughput throughput) {
        String time = Measures.wholeSeconds(throughput.time());
        return new LiveLine.End(time, time);
    }

    /** The name of a selection's table, filled up. */
    private String cell(Selection selection) {
        return Printable.left(name(selection), nameColumns);
    }

    /** A selection that is done, in a few words. */
    String brief(Selection selection, long rows, Duration time) {
        return name(selection) + " " + Measures.rows(rows) + " in " + Measures.time(time);
    }

    boolean isVerbose() {
        return verbosity == Verbosity.VERBOSE;
    }

    /** Of the longest name, within bounds. */
    int nameColumns() {
        return nameColumns;
    }

    boolean colors() {
        return colors;
    }

    /** Whether its rows arrive in the target; otherwise they are only looked at. */
    boolean isWritten(Selection selection) {
        return written.contains(selection);
    }

    private String note(Selection selection) {
        if (!isWritten(selection)) {
            return "  only looked at: out of scope";
        }
        return switch (selection.role()) {
            case SEEDS -> "";
            case SLICE -> "  referenced";
        };
    }

    private static String name(Selection selection) {
        return Printable.line(selection.table().shortName());
    }
}
