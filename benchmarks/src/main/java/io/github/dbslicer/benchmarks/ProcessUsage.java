package io.github.dbslicer.benchmarks;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a process has used.
 *
 * @param processor time on all cores, of the processes that it has started too; empty where there was no process, or the system does not tell
 * @param residentBytes the most that it had in memory at a time; empty likewise
 */
record ProcessUsage(Optional<Duration> processor, OptionalLong residentBytes) {
    static final ProcessUsage NONE = new ProcessUsage(Optional.empty(), OptionalLong.empty());

    /** Without the memory, which says little of a pipe of several processes. */
    ProcessUsage processorAlone() {
        return new ProcessUsage(processor, OptionalLong.empty());
    }
}
