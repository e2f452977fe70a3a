package io.github.dbslicer.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * What one run took.
 *
 * @param usage of the processes that did it
 * @param server the processor time of the server meanwhile, on all cores; empty where its processes are not known
 */
record Run(Duration time, ProcessUsage usage, Optional<Duration> server) {

    /** Measures what is prepared. */
    static Run of(Way.Attempt attempt, ServerProcesses server) throws SQLException {
        server.awaitCalm();
        Optional<Duration> before = server.processorTime();
        long start = System.nanoTime();
        ProcessUsage usage = attempt.run();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Run(time, usage, server.processorTime().flatMap(after -> before.map(after::minus)));
    }

    double seconds() {
        return seconds(time);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
