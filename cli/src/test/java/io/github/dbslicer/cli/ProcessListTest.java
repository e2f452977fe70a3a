package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others on the machine see of a run that goes on: no password, wherever it comes from. */
class ProcessListTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    private static final long UNTIL_BUSY = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    private Path path;

    @ParameterizedTest
    @ValueSource(strings = {"password: %s", "password: \"${DBSLICER_TEST_SECRET}\"", "password_file: secret"})
    void holdsNoPassword(String login) throws IOException, InterruptedException, SQLException {
        String shop = database();
        writeFiles(login.formatted(SERVER.server().password()), shop, database());
        Process process = start();
        try {
            awaitBusy(process, shop);
            List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .toList();
            String seen = "";
            for (ProcessHandle one : all) {
                seen += Files.readString(Path.of("/proc", Long.toString(one.pid()), "cmdline"));
            }
            assertThat(seen)
                    .contains(DbSlicer.class.getName(), "--read=shop")
                    .doesNotContain(SERVER.server().password());
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private static String database() {
        String name = SERVER.server().newDatabase();
        SERVER.server().execute(name, "CREATE TABLE orders (id INT PRIMARY KEY)", "INSERT INTO orders VALUES (1)");
        return name;
    }

    private void writeFiles(String login, String shop, String dev) throws IOException {
        TestServer server = SERVER.server();
        String connection = "  %s: {host: 127.0.0.1, port: %d, user: %s, %s, database: %s}%n";
        Files.writeString(
                path.resolve("config.yml"),
                "connection:\n"
                        + connection.formatted("shop", server.port(), server.user(), login, shop)
                        + connection.formatted("dev", server.port(), server.user(), login, dev));
        Files.writeString(
                path.resolve("schema.yml"), "rules: {slow: {where: SLEEP(100) = 0}}\ntables: {orders: {rule: slow}}\n");
        Files.writeString(path.resolve("secret"), server.password());
    }

    private Process start() throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--class-path",
                System.getProperty("java.class.path"),
                DbSlicer.class.getName(),
                "slice",
                "--config=" + path.resolve("config.yml"),
                "--schema-file=" + path.resolve("schema.yml"),
                "--read=shop",
                "--write=dev",
                "--yes");
        program.environment().put("DBSLICER_TEST_SECRET", SERVER.server().password());
        return program.redirectErrorStream(true)
                .redirectOutput(path.resolve("output").toFile())
                .start();
    }

    /** Waits until the rule is at work, when both databases have been connected to. */
    private void awaitBusy(Process process, String database) throws IOException, InterruptedException, SQLException {
        long limit = System.nanoTime() + UNTIL_BUSY;
        while (count("SELECT COUNT(*) FROM information_schema.processlist WHERE db = '" + database
                        + "' AND info LIKE '%SLEEP(100)%'")
                == 0) {
            assertThat(process.isAlive() && System.nanoTime() < limit)
                    .as(Files.readString(path.resolve("output")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(30);
        }
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = SERVER.server().connect("");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
