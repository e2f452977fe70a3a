package io.github.dbslicer.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is measured on. */
final class Machine {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    /** What this process has used until now, on all cores. */
    static Duration processorTime() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime());
    }

    /** What the processes that this one has started have used until now; empty where there is none. */
    static Optional<Duration> childrensProcessorTime() {
        return ProcessHandle.current()
                .children()
                .map(child -> child.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration::plus);
    }

    static List<String> lines() {
        String collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .collect(Collectors.joining(", "));
        return List.of(
                String.format(
                        Locale.ROOT,
                        "machine   %d cores, %.1f GB, load average before %.1f, %s %s",
                        SYSTEM.getAvailableProcessors(),
                        SYSTEM.getTotalMemorySize() / 1e9,
                        SYSTEM.getSystemLoadAverage(),
                        SYSTEM.getName(),
                        SYSTEM.getArch()),
                String.format(
                        Locale.ROOT,
                        "java      %s %s, heap of at most %.1f GB, %s",
                        System.getProperty("java.vm.name"),
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() / 1e9,
                        collectors));
    }
}
