package io.github.dbslicer.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** What the processes that this one has started have used until now, with all theirs; empty where there is none. */
    static Optional<Duration> childrensProcessorTime() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().map(own -> own.plus(ended(process.pid()))))
                .flatMap(Optional::stream)
                .reduce(Duration::plus);
    }

    /** What the ended children of a process have used, as far as the system tells: a PostgreSQL has a process for each session. */
    private static Duration ended(long process) {
        Path file = Path.of("/proc", Long.toString(process), "stat");
        try {
            // After the name, which may hold anything: cutime and cstime are fields 16 and 17 of proc(5), in hundredths
            // of a second.
            String[] fields = Files.readString(file).replaceFirst("^.*\\) ", "").split(" ", -1);
            return Duration.ofMillis(10 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14])));
        } catch (IOException e) {
            // No such system, or the process has just ended.
            return Duration.ZERO;
        }
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
