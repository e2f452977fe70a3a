package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.progress.EmulatedTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a terminal of its own, which the {@code script} of util-linux gives it. */
class PseudoTerminalTest {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(40);

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void createFolder() throws IOException, SQLException {
        folder = Folder.create(path);
        folder.write("schema.yml", """
                rules:
                  slow: {where: "id > (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n)"}
                tables:
                  orders: {rule: slow}
                """);
    }

    @Test
    void whatIsDrawnFollowsTheTerminalAndIsGoneAfterCtrlC() throws IOException, InterruptedException {
        EmulatedTerminal terminal = new EmulatedTerminal(80, 24);
        Path name = path.resolve("terminal");
        Process process = start(name, folder.command("--read=shop", "--write=dev"));
        try (Typed typed = new Typed(process, terminal)) {
            typed.await(lines -> lines.stream().anyMatch(line -> line.startsWith("total")));
            assertThat(terminal.visible()).anyMatch(line -> line.matches("orders +0 rows +0 B +0/s  .*  \\d+ s"));
            terminal.resize(44, 8);
            assertThat(new ProcessBuilder("stty", "-F", Files.readString(name).strip(), "cols", "44", "rows", "8")
                            .start()
                            .waitFor())
                    .isZero();
            typed.await(lines -> lines.stream().anyMatch(line -> line.matches("orders.{20,37}")));
            assertThat(terminal.visible())
                    .hasSizeLessThan(8)
                    .filteredOn(line -> line.startsWith("orders"))
                    .hasSize(1);
            process.getOutputStream().write(3);
            process.getOutputStream().flush();
            typed.await(lines -> lines.stream().anyMatch(line -> line.startsWith("ERROR Interrupted")));
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            typed.read();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(terminal.atRest()).isTrue();
        assertThat(terminal.lines())
                .filteredOn(line -> !line.startsWith("ERROR"))
                .hasSize(3)
                .satisfies(lines -> {
                    assertThat(lines.get(0)).startsWith("From SQLite");
                    assertThat(lines.get(1)).startsWith("To   SQLite");
                    assertThat(lines.get(2)).startsWith("As of ");
                });
    }

    private static Process start(Path name, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Who runs the tests in the background may have Ctrl-C ignored, which processes inherit.
        StringBuilder command =
                new StringBuilder("stty cols 80 rows 24; tty > '" + name + "'; exec env --default-signal=INT '" + java
                        + "' -XX:TieredStopAtLevel=1 " + DbSlicer.class.getName());
        for (String argument : arguments) {
            command.append(" '").append(argument).append('\'');
        }
        ProcessBuilder builder = new ProcessBuilder("script", "-q", "-e", "-c", command.toString(), "/dev/null");
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().keySet().removeAll(List.of("NO_COLOR", "XTERM_VERSION", "STY"));
        return builder.redirectErrorStream(true).start();
    }

    /** Hands what a process writes to a terminal. */
    private record Typed(Process process, EmulatedTerminal terminal) implements AutoCloseable {

        /** Reads until the screen shows something. */
        void await(Predicate<List<String>> shown) throws IOException, InterruptedException {
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (!shown.test(terminal.lines())) {
                assertThat(System.nanoTime()).as("shown: %s", terminal.lines()).isLessThan(deadline);
                read();
            }
        }

        private void read() throws IOException, InterruptedException {
            int available = process.getInputStream().available();
            if (available > 0) {
                terminal.write(new String(process.getInputStream().readNBytes(available), StandardCharsets.UTF_8));
            } else {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
