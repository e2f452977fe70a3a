package io.github.dbslicer.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A MariaDB server of our own: unpacked, started, and with {@link #close()} stopped and removed without a trace. */
final class MariaDbProcess implements AutoCloseable {
    private static final String USER = "tester";
    /** Others on this machine must not come in: the user may do everything. */
    private static final String PASSWORD = UUID.randomUUID().toString();
    /** Several builds at once may each take the port that another has just found free. */
    private static final int ATTEMPTS = 5;
    /** Not how long a start takes but how long the most loaded machine may need for it: a server that ends is noticed at once. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** The driver wants TLS where it is not told otherwise. */
    private static final String WITHOUT_TLS = "--skip-ssl";

    private static final int LOG_TAIL_LINES = 30;

    private final Path directory;
    private final int port;
    private final Thread lastResort = new Thread(this::remove, "remove the embedded MariaDB");
    private volatile @Nullable Process process;
    private List<String> restart = List.of();

    private MariaDbProcess(Path directory, int port) {
        this.directory = directory;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** @throws IllegalStateException where the server does not start; the message ends with the tail of its log */
    static MariaDbProcess start(ServerStorage storage, List<String> arguments) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                MariaDbProcess server = new MariaDbProcess(storage.newDirectory("dbslicer-mariadb"), freePort());
                if (server.launch(arguments)) {
                    return server;
                }
                String log = server.log();
                server.close();
                if (!log.contains("Bind on TCP/IP port")) {
                    throw new IllegalStateException("the embedded MariaDB does not start:\n" + log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("no free port for the embedded MariaDB");
    }

    ServerAddress address() {
        Map<String, String> properties = restart.contains(WITHOUT_TLS) ? Map.of("sslMode", "disable") : Map.of();
        return new ServerAddress("127.0.0.1", port, USER, PASSWORD, properties);
    }

    /** Where its programs and data are. */
    Path directory() {
        return directory;
    }

    /** Kills it and starts it again, where it finds what it has written. */
    void crash() {
        try {
            Process running = process;
            if (running != null) {
                running.destroyForcibly().onExit().join();
            }
            Files.delete(logFile(directory).toPath());
            if (!isReady(restart)) {
                throw new IllegalStateException("the embedded MariaDB does not start again:\n" + log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has it end in good order. Returns where its files are. */
    Path shutDown() {
        Process running = process;
        if (running != null) {
            running.destroy();
            running.onExit().join();
        }
        return directory;
    }

    @Override
    public void close() {
        remove();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    /** Whether it becomes ready. */
    private boolean launch(List<String> arguments) throws IOException {
        Files.createDirectory(directory.resolve("tmp"));
        MariaDbInstallation installation = new MariaDbInstallation(directory);
        installation.create();
        Files.write(directory.resolve("init.sql"), initialStatements());
        List<String> command = new ArrayList<>(installation.serverCommand());
        command.addAll(settings(directory, port));
        command.add("--init-file=" + directory.resolve("init.sql"));
        command.addAll(ServerCertificate.create(directory).mariaDbArguments());
        command.addAll(arguments);
        restart = new ArrayList<>(command);
        restart.removeIf(argument -> argument.startsWith("--init-file"));
        return isReady(command);
    }

    private boolean isReady(List<String> command) throws IOException {
        // Not the library's own starting: it waits to the end of its time for a server that ended at once, and its
        // threads keep the JVM alive where a stop is missed.
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logFile(directory))
                .start();
        process = started;
        return becomesReady(started);
    }

    private static List<String> settings(Path directory, int port) {
        return List.of(
                // Run as root it insists on being told so; as another user it stays that one, whatever is said here.
                "--user=" + System.getProperty("user.name"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + directory.resolve("socket"),
                "--tmpdir=" + directory.resolve("tmp"),
                "--character-set-server=utf8mb4",
                "--lower-case-table-names=0",
                "--local-infile=ON",
                "--max-allowed-packet=256M",
                "--max-connections=200",
                "--innodb-buffer-pool-size=256M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF",
                "--performance-schema=OFF",
                "--skip-log-bin",
                "--skip-name-resolve");
    }

    /** The installation leaves a root without password that only the socket lets in, and users without a name. */
    private static List<String> initialStatements() {
        return List.of(
                "DELETE FROM mysql.global_priv WHERE User = '';",
                "FLUSH PRIVILEGES;",
                "CREATE USER '" + USER + "'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                "GRANT ALL PRIVILEGES ON *.* TO '" + USER + "'@'%' WITH GRANT OPTION;");
    }

    private boolean becomesReady(Process started) throws IOException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (started.isAlive() && System.nanoTime() < limit) {
            // The log, not the port: on the port may be another's server.
            if (log().contains("ready for connections")) {
                return true;
            }
            sleep(Duration.ofMillis(20));
        }
        return false;
    }

    private String log() throws IOException {
        String all = Files.readString(logFile(directory).toPath(), StandardCharsets.UTF_8);
        List<String> lines = all.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
    }

    private void remove() {
        Process running = process;
        if (running != null) {
            // Nobody needs the data any more, so it need not be left in order.
            running.destroyForcibly().onExit().join();
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File logFile(Path directory) {
        return directory.resolve("server.log").toFile();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedded MariaDB was starting", e);
        }
    }
}
