package io.github.dbslicer.cli.progress;

import io.github.dbslicer.plan.Selection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What is under way and how far it is. Times are those of {@link System#nanoTime}. Not safe for several threads. */
final class RunningSelections {
    private final Map<Selection, Counter> counters = new LinkedHashMap<>();
    private OptionalLong startNanos = OptionalLong.empty();
    private long totalRows;
    private long totalBytes;

    /** A selection that starts again, as in a cycle, goes on with its count. */
    void started(Selection selection, long nanos) {
        if (startNanos.isEmpty()) {
            startNanos = OptionalLong.of(nanos);
        }
        counters.computeIfAbsent(selection, ignored -> new Counter(nanos));
    }

    void rowsDone(Selection selection, long rows, long bytes, boolean written) {
        Counter counter = counters.get(selection);
        if (counter != null) {
            counter.rows += rows;
        }
        if (written) {
            totalRows += rows;
            totalBytes += bytes;
        }
    }

    void finished(Selection selection) {
        counters.remove(selection);
    }

    /** Nothing is under way any more. */
    void clear() {
        counters.clear();
    }

    /** In the order in which they started. */
    List<Selection> selections() {
        return List.copyOf(counters.keySet());
    }

    Throughput throughput(Selection selection, long nowNanos) {
        Counter counter = counters.getOrDefault(selection, new Counter(nowNanos));
        return new Throughput(counter.rows, Duration.ofNanos(nowNanos - counter.startNanos));
    }

    /** Of all, since the first started. */
    Throughput total(long nowNanos) {
        return new Throughput(totalRows, Duration.ofNanos(nowNanos - startNanos.orElse(nowNanos)));
    }

    long totalBytes() {
        return totalBytes;
    }

    private static final class Counter {
        private final long startNanos;
        private long rows;

        private Counter(long startNanos) {
            this.startNanos = startNanos;
        }
    }
}
