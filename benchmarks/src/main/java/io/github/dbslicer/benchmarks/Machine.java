package io.github.dbslicer.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What is measured on. */
final class Machine {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    /** What processes that this one had started and that have ended have used, with all theirs; empty where the system does not tell. */
    static Optional<Duration> endedChildrensProcessorTime() {
        return ended(ProcessHandle.current().pid());
    }

    /** What a process has used until now, and those that it had started and that have ended; empty where the system does not tell. */
    static Optional<Duration> processorTime(ProcessHandle process) {
        // A PostgreSQL has a process for each session.
        return process.info()
                .totalCpuDuration()
                .map(own -> own.plus(ended(process.pid()).orElse(Duration.ZERO)));
    }

    private static Optional<Duration> ended(long process) {
        try {
            // After the name, which may hold anything: cutime and cstime are fields 16 and 17 of proc(5), in hundredths
            // of a second.
            String[] fields = Files.readString(file(process, "stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ", -1);
            return Optional.of(Duration.ofMillis(10 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14]))));
        } catch (IOException e) {
            // No such system, or the process has just ended.
            return Optional.empty();
        }
    }

    /** The most that a process had in memory since it became the program that it is; empty where the system does not tell. */
    static OptionalLong peakResidentBytes(long process) {
        try (Stream<String> lines = Files.lines(file(process, "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            // No such system, or the process has just ended.
            return OptionalLong.empty();
        }
    }

    private static Path file(long process, String name) {
        return Path.of("/proc", Long.toString(process), name);
    }

    /** What it is, in words. */
    static List<String> lines() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "machine   %d cores, %.1f GB, load average before %.2f, %s %s %s",
                        SYSTEM.getAvailableProcessors(),
                        SYSTEM.getTotalMemorySize() / 1e9,
                        SYSTEM.getSystemLoadAverage(),
                        SYSTEM.getName(),
                        SYSTEM.getVersion(),
                        SYSTEM.getArch()),
                "java      " + System.getProperty("java.vm.name") + " " + Runtime.version());
    }
}
