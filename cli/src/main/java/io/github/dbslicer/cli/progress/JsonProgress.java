package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.slice.Outlook;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells programs of a run. Of a table that is under way at most twice a second, and only where something has changed. */
final class JsonProgress implements Progress {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final JsonLines lines;
    private final Verbosity verbosity;
    private final RunningSelections running = new RunningSelections();
    private final Map<Selection, Map<String, Object>> told = new HashMap<>();
    private final Ticker ticker = new Ticker(PAUSE, this::tell);
    private Set<Selection> written = Set.of();

    JsonProgress(JsonLines lines, Verbosity verbosity) {
        this.lines = lines;
        this.verbosity = verbosity;
    }

    /** Tells until it is closed. */
    static JsonProgress start(JsonLines lines, Verbosity verbosity) {
        JsonProgress progress = new JsonProgress(lines, verbosity);
        progress.ticker.start();
        return progress;
    }

    /** Tells how far is what is under way, as far as that has changed. */
    synchronized void tell() {
        for (Running table : running.all(System.nanoTime())) {
            Map<String, Object> fields = fields(table.selection());
            fields.put("rows", table.throughput().rows());
            fields.put("bytes", table.throughput().bytes());
            table.outlook().ifPresent(outlook -> add(outlook, fields));
            if (!fields.equals(told.put(table.selection(), fields))) {
                lines.event("progress", fields);
            }
        }
    }

    private Map<String, Object> fields(Selection selection) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("table", selection.table().toString());
        fields.put("selection", selection.role().name().toLowerCase(Locale.ROOT));
        fields.put("written", written.contains(selection));
        return fields;
    }

    private static void add(Outlook outlook, Map<String, Object> fields) {
        if (outlook instanceof Outlook.Rows rows) {
            fields.put("expectedRows", rows.all());
            fields.put("exact", rows.exact());
        } else if (outlook instanceof Outlook.Parts parts) {
            fields.put("partsDone", parts.done());
            fields.put("parts", parts.all());
        } else if (outlook instanceof Outlook.Keys keys) {
            fields.put("keysDone", keys.done());
            fields.put("keysWaiting", keys.waiting());
            fields.put("keysGrowing", keys.growing());
        }
    }

    @Override
    public synchronized void planned(Outline outline) {
        running.planned(outline.plan());
        written = outline.plan().written();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", outline.source());
        fields.put("target", outline.target());
        fields.put("tables", running.tables());
        fields.put("stages", outline.plan().stages().size());
        lines.event("planned", fields);
    }

    @Override
    public void moment(Moment moment) {
        lines.event("moment", Map.of("moment", moment.toString()));
    }

    @Override
    public void warning(String message) {
        lines.message("warning", message);
    }

    @Override
    public void notice(String message) {
        lines.message("notice", message);
    }

    @Override
    public void detail(String message) {
        if (verbosity == Verbosity.VERBOSE) {
            lines.message("detail", message);
        }
    }

    @Override
    public void step(String what) {
        lines.message("step", what);
    }

    @Override
    public synchronized void selectionStarted(Selection selection) {
        running.started(selection, System.nanoTime());
        lines.event("started", fields(selection));
    }

    @Override
    public synchronized void outlook(Selection selection, Outlook outlook) {
        running.outlook(selection, outlook, System.nanoTime());
    }

    @Override
    public synchronized void rowsDone(Selection selection, long rows, long bytes) {
        running.rowsDone(selection, rows, bytes, written.contains(selection), System.nanoTime());
    }

    @Override
    public synchronized void selectionFinished(Selection selection, long rows, Duration time) {
        long bytes = running.bytes(selection);
        if (running.finished(selection)) {
            Map<String, Object> fields = fields(selection);
            fields.put("rows", rows);
            fields.put("bytes", bytes);
            fields.put("seconds", time.toMillis() / 1e3);
            fields.put("tablesDone", running.tablesDone());
            lines.event("finished", fields);
        }
        told.remove(selection);
    }

    @Override
    public void outcome(Outcome outcome) {
        close();
        lines.event(outcome.event(), outcome.fields());
    }

    @Override
    public void close() {
        ticker.close();
    }
}
