package io.github.dbslicer.benchmarks;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.slice.SliceListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Notes when the steps of one run begin and end. Made when the run starts. */
final class StepTimes implements SliceListener {
    private final long start = System.nanoTime();
    private final Map<Selection, Step> selections = new LinkedHashMap<>();
    private double planned;
    private double firstRows;
    private double lastRows;
    private double end;

    /** When a selection was begun and done, in seconds. */
    private static final class Step {
        private final double begun;
        private double done;
        private long rows;

        private Step(double begun) {
            this.begun = begun;
            this.done = begun;
        }
    }

    @Override
    public synchronized void planned(String source, String target, SlicePlan plan) {
        planned = now();
    }

    @Override
    public synchronized void selectionStarted(Selection selection) {
        if (selections.isEmpty()) {
            firstRows = now();
        }
        selections.computeIfAbsent(selection, started -> new Step(now()));
    }

    @Override
    public synchronized void selectionFinished(Selection selection, long rows, Duration time) {
        lastRows = now();
        Step step = selections.computeIfAbsent(selection, started -> new Step(lastRows));
        step.done = lastRows;
        step.rows = rows;
    }

    synchronized void finished() {
        end = now();
    }

    /** A line for each step: from and to when, in seconds since the start. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("connections, catalog, plan", 0, planned));
        lines.add(line("tables of the target", planned, firstRows));
        selections.forEach((selection, step) -> lines.add(line(selection.toString(), step.begun, step.done)
                + String.format(Locale.ROOT, "  %,10d rows", step.rows)));
        lines.add(line("after the last rows", lastRows, end));
        return lines;
    }

    private double now() {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String line(String step, double from, double to) {
        return String.format(Locale.ROOT, "%-28s %7.3f .. %7.3f s", step, from, to);
    }
}
