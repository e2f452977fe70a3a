package io.github.dbslicer.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs, one at a time, and tells what they have used. Closing it, which another thread may do, ends the one that runs.
 */
final class Processes implements AutoCloseable {
    /** The peak of a process's memory is lost with the process: what it takes in its last moments is missed. */
    private static final int SAMPLE_MILLISECONDS = 10;

    private final Path log;
    private volatile @Nullable Process running;
    private volatile boolean closed;

    /** @param log file for what the programs say */
    Processes(Path log) {
        this.log = log;
    }

    /**
     * Runs a program to its end.
     *
     * @param environment besides this process's own
     * @throws IllegalStateException where it fails; the message ends with what it said
     */
    ProcessUsage run(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(log.toFile());
        builder.environment().putAll(environment);
        try {
            Optional<Duration> before = Machine.endedChildrensProcessorTime();
            Process process = builder.start();
            running = process;
            OptionalLong peak = awaitEnd(process);
            if (closed) {
                // The Java machine is about to end, and nothing shall come after this.
                new CountDownLatch(1).await();
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command.get(0) + " ended with " + process.exitValue() + ":\n" + said());
            }
            Optional<Duration> after = Machine.endedChildrensProcessorTime();
            return new ProcessUsage(after.flatMap(end -> before.map(end::minus)), peak);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    /** What the last program has said of itself. */
    String said() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closed = true;
        Process process = running;
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    private static OptionalLong awaitEnd(Process process) throws InterruptedException {
        OptionalLong peak = OptionalLong.empty();
        while (!process.waitFor(SAMPLE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            OptionalLong now = Machine.peakResidentBytes(process.pid());
            peak = now.isPresent() ? now : peak;
        }
        return peak;
    }
}
