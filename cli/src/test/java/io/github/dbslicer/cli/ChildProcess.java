package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The program in a process of its own, which a test interrupts as users do by Ctrl-C. */
final class ChildProcess {
    /** The program stops within 2 s; a machine that is busy with other tests may be slow to start what it needs for it. */
    private static final Duration MOST = Duration.ofSeconds(6);

    private static final Duration UNTIL_BUSY = Duration.ofSeconds(40);

    private final Process process;
    private final CompletableFuture<List<String>> err;

    private ChildProcess(Process process) {
        this.process = process;
        this.err = CompletableFuture.supplyAsync(() -> lines(process.errorReader()));
    }

    /** What is said, and how it ends. */
    record End(int exitCode, String err, Duration time) {}

    static ChildProcess start(String... arguments) throws IOException {
        // A shell's background jobs ignore the signal of Ctrl-C, and so would what they start.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--class-path",
                System.getProperty("java.class.path"),
                DbSlicer.class.getName()));
        command.addAll(List.of(arguments));
        return new ChildProcess(new ProcessBuilder(command).start());
    }

    private static List<String> lines(BufferedReader reader) {
        return reader.lines().toList();
    }

    /** Sends the signal of Ctrl-C as soon as something is so, and waits for the end. */
    End interruptOnce(BooleanSupplier busy) throws IOException, InterruptedException {
        await(busy);
        long began = System.nanoTime();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        Duration time = Duration.ofNanos(System.nanoTime() - began);
        return new End(process.exitValue(), String.join("\n", err.join()), time);
    }

    private void await(BooleanSupplier busy) throws InterruptedException {
        long deadline = System.nanoTime() + UNTIL_BUSY.toNanos();
        while (!busy.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new AssertionError("not busy, but: " + String.join("\n", err.join()));
            }
            TimeUnit.MILLISECONDS.sleep(30);
        }
    }

    /** Interrupts it and holds it to what users are promised. */
    String assertThatItStops(BooleanSupplier busy) throws IOException, InterruptedException {
        End end = interruptOnce(busy);
        assertThat(end.err()).contains("ERROR Interrupted").doesNotContain("Internal error");
        assertThat(end.exitCode()).isEqualTo(130);
        assertThat(end.time()).as(end.err()).isLessThan(MOST);
        return end.err();
    }
}
