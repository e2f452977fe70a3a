package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets for each kind of mistake: what is wrong, where, how to mend it, and the exit code. */
class BadInputTest {
    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void createFolder() throws IOException, SQLException {
        folder = Folder.create(path);
    }

    @Test
    void missingConfiguration() throws IOException {
        Files.delete(path.resolve("config.yml"));
        assertRefused(2, "ERROR %s/config.yml: no such file. --config names the file to read.");
    }

    @Test
    void missingRules() throws IOException {
        Files.delete(path.resolve("schema.yml"));
        assertRefused(2, "ERROR %s/schema.yml: no such file. --schema-file names the file to read.");
    }

    @Test
    void brokenYaml() throws IOException {
        folder.write("schema.yml", "tables:\n  orders: {rule: [\n");
        assertThat(folder.slice("-r", "shop", "-w", "dev").err())
                .startsWith("ERROR " + path + "/schema.yml:3:1: not valid YAML: ")
                .hasLineCount(1);
        assertThat(folder.slice("-r", "shop", "-w", "dev").exitCode()).isEqualTo(2);
    }

    @Test
    void everyProblemOfAFileIsAnErrorOfItsOwn() throws IOException {
        folder.write("schema.yml", """
                rules:
                  recent: {were: "1 = 1"}
                tables:
                  customers: {rule: recnt}
                """);
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.startsWith("ERROR " + path + "/schema.yml:"))
                .anyMatch(line -> line.contains("schema.yml:2:12: ") && line.contains("'were'"))
                .anyMatch(line -> line.contains("schema.yml:4:21: ") && line.contains("'recnt'"));
    }

    @Test
    void unknownTableOfTheRules() throws IOException {
        folder.write("schema.yml", "tables:\n  ordres: {rule: upon_request}\n");
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ERROR " + path + "/schema.yml:2:3: ")
                .contains("ordres", "Did you mean 'orders'?")
                .hasLineCount(1);
    }

    @Test
    void unknownConnection() {
        CommandLineRun run = folder.slice("-r", "shpo", "-w", "dev");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("/config.yml:2:3: ", "'shpo'", "Did you mean 'shop'?")
                .hasLineCount(1);
    }

    @Test
    void unknownTableOfTheCommandLine() {
        assertRefused(
                2,
                "ERROR --tables: no table is called 'ordres' in the source. Did you mean 'orders'?",
                "-t",
                "customers,ordres");
    }

    @Test
    void missingSourceFile() throws IOException, SQLException {
        Files.delete(path.resolve("shop.db"));
        assertRefused(3, "ERROR shop (%s/shop.db): there is no such file");
        assertThat(path.resolve("shop.db")).doesNotExist();
    }

    @Test
    void sourceThatIsNoDatabase() throws IOException {
        folder.write(
                "shop.db",
                "This is a text and no database, but long enough to be taken for one by its size alone. ".repeat(20));
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("ERROR ").contains("shop.db");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void databasesThatArePipesOrDevices() throws IOException, InterruptedException {
        new ProcessBuilder("mkfifo", path.resolve("pipe").toString()).start().waitFor();
        folder.write("config.yml", """
                connection:
                  shop: {type: sqlite, file: shop.db}
                  dev: {type: sqlite, file: dev.db}
                  pipe: {type: sqlite, file: pipe}
                  nowhere: {type: sqlite, file: /dev/null}
                """);
        assertThat(folder.slice("-r", "pipe", "-w", "dev"))
                .isEqualTo(new CommandLineRun(
                        3, "", "ERROR pipe (" + path + "/pipe): is a pipe or a device, not a file\n"));
        assertThat(folder.slice("-r", "shop", "-w", "pipe"))
                .isEqualTo(new CommandLineRun(
                        4, "", "ERROR pipe (" + path + "/pipe): is a pipe or a device, not a file\n"));
        assertThat(folder.slice("-r", "shop", "-w", "nowhere", "--copy-schema"))
                .isEqualTo(new CommandLineRun(4, "", "ERROR nowhere (/dev/null): is a pipe or a device, not a file\n"));
    }

    @Test
    void targetThatIsTheSource() throws IOException {
        folder.write("config.yml", """
                connection:
                  shop: {type: sqlite, file: shop.db}
                  dev: {type: sqlite, file: ./link.db}
                """);
        Files.createSymbolicLink(path.resolve("link.db"), path.resolve("shop.db"));
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "--yes");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("'shop' and 'dev' lead to the same database")
                .hasLineCount(1);
    }

    @Test
    void sourceAndTargetOfDifferentKinds() throws IOException {
        folder.write("config.yml", """
                connection:
                  shop: {type: sqlite, file: shop.db}
                  dev: {host: 127.0.0.1, user: u, password: ~, database: d}
                """);
        assertRefused(
                2,
                "ERROR Connection 'shop' is sqlite and 'dev' is mysql. A slice goes into a database of the source's kind:"
                        + " give both the same type.");
    }

    @Test
    void unreachableServer() throws IOException {
        int port = closedPort();
        folder.write("config.yml", """
                mysql:
                  shop: {host: 127.0.0.1, port: %1$d, user: u, password: very-secret, database: d}
                  dev: {host: 127.0.0.1, port: %1$d, user: u, password: ~, database: e}
                """.formatted(port));
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "--verbose");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("ERROR connection shop: no server answers at 127.0.0.1:" + port)
                .doesNotContain("very-secret");
        assertThat(run.out()).isEmpty();
    }

    /** A port that was free a moment ago. */
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void targetWithoutTheTables() throws IOException, SQLException {
        Files.delete(path.resolve("dev.db"));
        folder.execute("dev.db", "CREATE TABLE orders (id INTEGER PRIMARY KEY)");
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("--copy-schema", "customers", "orders", "nothing was changed");
    }

    @Test
    void conditionThatTheSourceRejects() throws IOException, SQLException {
        folder.write("schema.yml", "rules: {r: {where: \"colour = 'red'\"}}\ntables: {orders: {rule: r}}\n");
        folder.execute("dev.db", "INSERT INTO page_views VALUES (7)");
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "--yes");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("orders").doesNotContain("Internal error");
        assertThat(folder.rows("page_views")).isEqualTo(1);
    }

    private void assertRefused(int exitCode, String message, String... options) {
        String[] command = Stream.concat(Stream.of("-r", "shop", "-w", "dev"), Stream.of(options))
                .toArray(String[]::new);
        CommandLineRun run = folder.slice(command);
        assertThat(run.err().lines()).containsExactly(message.formatted(path));
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }
}
