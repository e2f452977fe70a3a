package io.github.dbslicer.cli.progress;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Outlook;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is under way, how far it is, and what is done. Times are those of {@link System#nanoTime}. Not safe for several threads.
 */
final class RunningSelections {
    /** What has moved within this is worth a line before what has not. */
    private static final long RECENT_NANOS = Duration.ofSeconds(3).toNanos();

    private final Map<Selection, Counter> counters = new LinkedHashMap<>();
    private final ExpectedRows expected = new ExpectedRows();
    /** The selections of a table that are not done. */
    private final Map<TableId, Set<Selection>> open = new HashMap<>();

    private int tables;
    private OptionalLong startNanos = OptionalLong.empty();
    private long totalRows;
    private long totalBytes;

    /** What is to be done. */
    void planned(SlicePlan plan) {
        List<Selection> selections = plan.stages().stream()
                .flatMap(stage -> stage.selections().stream())
                .toList();
        selections.forEach(selection -> open.computeIfAbsent(selection.table(), table -> new HashSet<>())
                .add(selection));
        tables = open.size();
        expected.planned(selections);
    }

    /** A selection that starts again goes on with its count. */
    void started(Selection selection, long nanos) {
        if (startNanos.isEmpty()) {
            startNanos = OptionalLong.of(nanos);
        }
        counters.computeIfAbsent(selection, ignored -> new Counter(nanos)).start(nanos);
    }

    void outlook(Selection selection, Outlook outlook, long nanos) {
        Counter counter = counters.computeIfAbsent(selection, ignored -> new Counter(nanos));
        counter.outlook = Optional.of(outlook);
        counter.outlookNanos = nanos;
        counter.movedNanos = nanos;
        if (outlook instanceof Outlook.Rows rows) {
            expected.told(selection, rows);
            if (rows.exact() && rows.all() == 0) {
                finished(selection);
            }
        }
    }

    void rowsDone(Selection selection, long rows, long bytes, boolean written, long nanos) {
        Counter counter = counters.get(selection);
        if (counter != null) {
            counter.rows += rows;
            counter.bytes += bytes;
            counter.movedNanos = nanos;
        }
        expected.done(selection, rows);
        if (written) {
            totalRows += rows;
            totalBytes += bytes;
        }
    }

    /** Of the rows of a selection until now. */
    long bytes(Selection selection) {
        Counter counter = counters.get(selection);
        return counter == null ? 0 : counter.bytes;
    }

    /** Whether it had started, that is, whether anything was asked of it. */
    boolean finished(Selection selection) {
        Counter counter = counters.remove(selection);
        expected.finished(selection);
        Set<Selection> others = open.getOrDefault(selection.table(), new HashSet<>());
        others.remove(selection);
        if (others.isEmpty()) {
            open.remove(selection.table());
        }
        return counter != null && counter.started;
    }

    /** Nothing is under way any more. */
    void clear() {
        counters.clear();
        startNanos = OptionalLong.empty();
    }

    /** Whether anything has started, and not been cleared. */
    boolean begun() {
        return startNanos.isPresent();
    }

    int tables() {
        return tables;
    }

    int tablesDone() {
        return tables - open.size();
    }

    /** How many selections are under way. */
    int count() {
        return (int)
                counters.values().stream().filter(counter -> counter.started).count();
    }

    /** Some of what is under way, in the order in which it started: what has moved of late before what has not. */
    List<Running> some(int most, long nowNanos) {
        List<Map.Entry<Selection, Counter>> started = counters.entrySet().stream()
                .filter(entry -> entry.getValue().started)
                .toList();
        Set<Selection> chosen = started.stream()
                .sorted(Comparator.comparing(entry -> nowNanos - entry.getValue().movedNanos > RECENT_NANOS))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return started.stream()
                .filter(entry -> chosen.contains(entry.getKey()))
                .map(entry -> entry.getValue().at(entry.getKey(), nowNanos))
                .toList();
    }

    /** All that is under way. */
    List<Running> all(long nowNanos) {
        return some(Integer.MAX_VALUE, nowNanos);
    }

    /** Of all, since the first started. */
    Throughput total(long nowNanos) {
        return new Throughput(totalRows, totalBytes, Duration.ofNanos(nowNanos - startNanos.orElse(nowNanos)));
    }

    /** Of all, where it can be known. */
    Optional<Forecast> forecast(long nowNanos) {
        return expected.forecast(total(nowNanos).time());
    }

    private static final class Counter {
        private long startNanos;
        private boolean started;
        private long rows;
        private long bytes;
        private Optional<Outlook> outlook = Optional.empty();
        private long outlookNanos;
        private long movedNanos;

        private Counter(long startNanos) {
            this.startNanos = startNanos;
            this.movedNanos = startNanos;
        }

        private void start(long nanos) {
            if (!started) {
                started = true;
                startNanos = nanos;
            }
        }

        private Running at(Selection selection, long nowNanos) {
            return new Running(
                    selection,
                    new Throughput(rows, bytes, Duration.ofNanos(nowNanos - startNanos)),
                    outlook,
                    Duration.ofNanos(nowNanos - outlookNanos));
        }
    }
}
