package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.config.ConfigReader;
import io.github.dbslicer.config.ConnectionConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoOnServerTest {
    /** The program that brings servers is on the class path of tests. */
    private static final Map<String, String> SERVERS =
            Map.of("DBSLICER_SERVERS", System.getProperty("java.class.path"));

    @TempDir
    private Path path;

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "postgresql"})
    void showsAndProvesASlice(String kind) throws IOException {
        CommandLineRun run = demo(SERVERS, InputStream.nullInputStream(), "--on", kind);
        assertThat(run.err()).contains("\nDone: ");
        assertThat(run.out())
                .containsPattern("^A shop with .* is in database shop of a server at 127\\.0\\.0\\.1:\\d+ ")
                .containsPattern("\n  customers +120 +\\d+ +\\d+\\.\\d%\n")
                .containsPattern("\n  page_views +360 +0 +0\\.0%\n")
                .containsPattern(
                        "\n19 references checked, 0 dangling \\(by SQL of its own, over [\\d,]+ values\\)\\.\n")
                .containsPattern(
                        "\nMasked: names, birth dates, streets and e-mail addresses of \\d+ customers; one is now called"
                                + " \\S+ [^<]+ <[a-z.0-9]+@example\\.(com|net|org)>\\."
                                + " Addresses of the shop left in the slice: 0\\.\n")
                .contains("\n  dbslicer demo --on " + kind + " --keep\n")
                .doesNotContain("dbslicer slice --config");
        assertThat(run.exitCode()).isZero();
        try (Stream<Path> files = Files.list(path.resolve("demo"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("config.yml", "schema.yml", "masking.key", "report.html");
        }
        assertServerIsGone();
    }

    @Test
    void keepsTheServerUntilTheUserEndsIt() throws IOException {
        CommandLineRun run = demo(SERVERS, new Slicing(), "--on", "mariadb", "--keep");
        assertThat(run.out())
                .contains("\n  dbslicer slice --config " + path + "/demo/config.yml --schema-file ")
                .containsPattern("\nDatabases shop and slice are at 127\\.0\\.0\\.1:\\d+, user \\w+, password \\S+\\.\n"
                        + "They are there until you press Enter here, or Ctrl-C\\.\n$");
        assertThat(run.exitCode()).isZero();
        assertServerIsGone();
    }

    /** What a user types: first a slice in another terminal, then Enter in this one. */
    private final class Slicing extends InputStream {
        @Override
        public int read() {
            CommandLineRun slice = CommandLineRun.of(
                    "slice",
                    "--config=" + path.resolve("demo/config.yml"),
                    "--schema-file=" + path.resolve("demo/schema.yml"),
                    "--read=shop",
                    "--write=slice",
                    "--yes");
            assertThat(slice.err()).contains("\nDone: ");
            assertThat(slice.exitCode()).isZero();
            return '\n';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            bytes[offset] = (byte) read();
            return 1;
        }
    }

    @Test
    void runsAgain() throws IOException {
        demo(SERVERS, InputStream.nullInputStream(), "--on=mariadb");
        String config = Files.readString(path.resolve("demo/config.yml"));
        CommandLineRun again = demo(SERVERS, InputStream.nullInputStream(), "--on=mariadb");
        assertThat(again.exitCode()).isZero();
        assertThat(path.resolve("demo/config.yml")).content().isNotEqualTo(config);
    }

    @Test
    void theServerGoesWithAProgramThatIsKilled() throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--class-path",
                        System.getProperty("java.class.path"),
                        DbSlicer.class.getName(),
                        "demo",
                        "--on=mariadb",
                        "--keep",
                        "--scale=0.0002",
                        "--directory=" + path.resolve("demo"))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().putAll(SERVERS);
        Process process = program.start();
        List<ProcessHandle> started = List.of();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("They are there until")) {
                    started = process.descendants().toList();
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(started).isNotEmpty();
        started.forEach(handle -> handle.onExit().join());
        assertServerIsGone();
    }

    @Test
    void anInstallationWithoutServersSaysSo() {
        String folder = path.resolve("servers") + "/*";
        CommandLineRun run = demo(Map.of("DBSLICER_SERVERS", folder), InputStream.nullInputStream(), "--on=postgresql");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("ERROR This installation has no server to show a slice on")
                .contains("./dbslicer demo --on postgresql fetches the one")
                .hasLineCount(1);
        assertThat(path.resolve("demo")).doesNotExist();
    }

    @Test
    void aServerThatDoesNotStartIsAnErrorOfTheTarget() {
        CommandLineRun run =
                demo(Map.of("DBSLICER_SERVERS", path.toString()), InputStream.nullInputStream(), "--on=mariadb");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("ERROR The server of the demo does not start. What it said is above.\n");
    }

    private CommandLineRun demo(Map<String, String> environment, InputStream in, String... options) {
        String[] fixed = {"demo", "--directory", path.resolve("demo").toString(), "--scale", "0.0002"};
        String[] all = Stream.concat(Stream.of(fixed), Stream.of(options)).toArray(String[]::new);
        return CommandLineRun.on(environment, Terminal.none(), in, all);
    }

    private void assertServerIsGone() {
        ConnectionConfig shop = ConfigReader.read(path.resolve("demo/config.yml"), Map.of(), Set.of("shop"))
                .connection("shop");
        assertThatThrownBy(() -> new Socket(shop.host(), shop.port()).close()).isInstanceOf(ConnectException.class);
    }
}
