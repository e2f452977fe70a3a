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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        if (verbosity == Verbosity.VERBOSE) {
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
        return verbosity == Verbosity.VERBOSE
                ? Optional.of(Paint.DIM.on("  " + Printable.line(message), colors))
                : Optional.empty();
    }

    /** The line of a selection that is done. Nothing for references that nobody had, but where the user wants it all. */
    Optional<String> finished(Selection selection, long rows, Duration time) {
        if (rows == 0 && selection.role() == Selection.Role.SLICE && verbosity != Verbosity.VERBOSE) {
            return Optional.empty();
        }
        String numbers =
                Printable.right(Measures.rows(rows), ROWS_COLUMNS) + Printable.right(Measures.time(time), TIME_COLUMNS);
        return Optional.of((cell(selection) + numbers + note(selection)).stripTrailing());
    }

    /** The line of a selection that is under way, or of all, for a terminal of so many columns. */
    String running(String cell, Throughput throughput, int width) {
        String line = cell
                + Printable.right(Measures.rows(throughput.rows()), ROWS_COLUMNS)
                + Printable.right(Measures.time(throughput.time()), TIME_COLUMNS)
                + Printable.right(Measures.rate(throughput.rows(), throughput.time()), 15);
        return Printable.cut(line, width);
    }

    /** The name of a selection's table, filled up. */
    String cell(Selection selection) {
        return cell(name(selection));
    }

    String cell(String name) {
        return Printable.left(name, nameColumns);
    }

    /** How many columns {@link #running} takes on a wide terminal. */
    int runningColumns() {
        return nameColumns + ROWS_COLUMNS + TIME_COLUMNS + 15;
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
