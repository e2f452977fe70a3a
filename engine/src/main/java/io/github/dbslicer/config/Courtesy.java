package io.github.dbslicer.config;

import java.time.Duration;
import java.util.Optional;

/**
 * How a run spares its source. What is empty has no limit.
 *
 * @param statementTimeout after which the source ends a statement, and the run with it
 * @param maxConnections that a run has with each source at once, at least {@link #LEAST_CONNECTIONS}
 * @param maxReplicationLag past which the run waits until the lag is less
 * @param maxRunningThreads past which the run waits until the source has less to do; its own count too
 */
public record Courtesy(
        Optional<Duration> statementTimeout,
        Optional<Integer> maxConnections,
        Optional<Duration> maxReplicationLag,
        Optional<Integer> maxRunningThreads) {
    /** One for the catalog, one for checks that are over before rows are read or after, and one for rows. */
    public static final int LEAST_CONNECTIONS = 3;

    /** No limit at all. */
    public static final Courtesy NONE =
            new Courtesy(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * How many of the sessions that are wanted to read the rows of a source may be open at once.
     *
     * @param wanted at least 1
     */
    public int rowSessions(int wanted) {
        return maxConnections
                .map(most -> Math.min(wanted, most - (LEAST_CONNECTIONS - 1)))
                .orElse(wanted);
    }

    /** Whether the run waits while its source has too much to do. */
    public boolean pauses() {
        return maxReplicationLag.isPresent() || maxRunningThreads.isPresent();
    }
}
