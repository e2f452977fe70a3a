package io.github.dbslicer.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * What one run took.
 *
 * @param processor time of this process, on all cores
 * @param serverProcessor time of the embedded server, on all cores; empty where another one is used
 * @param memory of this process
 */
record Run(Duration time, Duration processor, Optional<Duration> serverProcessor, PeakMemory memory) {

    /** Measures a way into a target that it has prepared. */
    static Run of(SliceWay way, String target) throws SQLException {
        Calm.await();
        PeakMemory.forget();
        Duration processor = Machine.processorTime();
        Optional<Duration> serverProcessor = Machine.childrensProcessorTime();
        long start = System.nanoTime();
        way.cut(target);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Run(
                time,
                Machine.processorTime().minus(processor),
                Machine.childrensProcessorTime().flatMap(after -> serverProcessor.map(after::minus)),
                PeakMemory.read());
    }

    double seconds() {
        return seconds(time);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
