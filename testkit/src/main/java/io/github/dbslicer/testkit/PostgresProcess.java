package io.github.dbslicer.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A PostgreSQL server of our own: unpacked, started, and with {@link #close()}, or when this JVM ends in whatever way, stopped and
 * removed without a trace. A script sees to that: it waits for the end of its input, which the system closes with the JVM.
 */
final class PostgresProcess implements AutoCloseable {
    private static final String USER = "tester";
    /** Others on this machine must not come in: the user may do everything. */
    private static final String PASSWORD = UUID.randomUUID().toString();
    /** Several builds at once may each take the port that another has just found free. */
    private static final int ATTEMPTS = 5;
    /** Not how long a start takes but how long the most loaded machine may need for it: a server that ends is noticed at once. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final int LOG_TAIL_LINES = 30;

    private final Path directory;
    private final int port;
    private final Process script;

    private PostgresProcess(Path directory, int port, Process script) {
        this.directory = directory;
        this.port = port;
        this.script = script;
    }

    /**
     * @param settings lines of postgresql.conf
     * @throws IllegalStateException where the server does not start; the message ends with the tail of its log
     */
    static PostgresProcess start(ServerStorage storage, PostgresVersion version, List<String> settings) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Optional<PostgresProcess> server = attempt(storage, version, settings);
                if (server.isPresent()) {
                    return server.orElseThrow();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("no free port for the embedded PostgreSQL");
    }

    ServerAddress address() {
        return new ServerAddress("127.0.0.1", port, USER, PASSWORD, Map.of("sslmode", "disable"));
    }

    /** Where its programs and data are. */
    Path directory() {
        return directory;
    }

    /** Kills one of its processes, upon which the server ends all others and recovers from its log. */
    void crash() {
        try {
            long before = starts();
            ProcessHandle killed = script.descendants()
                    .filter(process -> isServer(process)
                            && process.parent().map(PostgresProcess::isServer).orElse(false))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no process to kill"));
            killed.destroyForcibly();
            long limit = System.nanoTime() + START_LIMIT.toNanos();
            while (starts() == before && System.nanoTime() < limit) {
                sleep(Duration.ofMillis(20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has it end in good order, whoever is connected. Returns where its files are. */
    Path shutDown() {
        ProcessHandle server = script.descendants()
                .filter(process -> isServer(process)
                        && !process.parent().map(PostgresProcess::isServer).orElse(false))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no server to shut down"));
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.onExit().join();
        return directory;
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    private long starts() throws IOException {
        return Files.readString(directory.resolve("server.log"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("database system is ready to accept connections"))
                .count();
    }

    @Override
    public void close() {
        try {
            script.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        script.onExit().join();
    }

    /** Empty where the port is taken. */
    private static Optional<PostgresProcess> attempt(
            ServerStorage storage, PostgresVersion version, List<String> settings) throws IOException {
        Path directory = storage.newDirectory("dbslicer-postgres");
        int port = freePort();
        PostgresInstallation installation = new PostgresInstallation(directory, ServerAccount.whereOwns(directory));
        PostgresProcess server =
                new PostgresProcess(directory, port, script(directory, installation.serverCommand(port)));
        boolean ready = false;
        try {
            installation.create(version, USER, PASSWORD, settings);
            server.launch();
            ready = server.becomesReady();
            if (!ready && !server.log().contains("could not create any TCP/IP sockets")) {
                throw new IllegalStateException("the embedded PostgreSQL does not start:\n" + server.log());
            }
            return ready ? Optional.of(server) : Optional.empty();
        } finally {
            if (!ready) {
                server.close();
            }
        }
    }

    /** The script, started before anything lies in the directory. */
    private static Process script(Path directory, List<String> serverCommand) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script(), "run-postgres", directory.toString()));
        command.addAll(serverCommand);
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String script() throws IOException {
        try (InputStream script = PostgresProcess.class.getResourceAsStream("run-postgres.sh")) {
            if (script == null) {
                throw new IOException("the testkit was built without run-postgres.sh");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void launch() throws IOException {
        OutputStream input = script.getOutputStream();
        input.write("go\n".getBytes(StandardCharsets.US_ASCII));
        input.flush();
    }

    private boolean becomesReady() throws IOException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            // The log, not the port: on the port may be another's server.
            String log = log();
            if (log.contains("database system is ready to accept connections")) {
                return true;
            }
            if (log.contains("the server has ended")) {
                return false;
            }
            sleep(Duration.ofMillis(20));
        }
        return false;
    }

    private String log() throws IOException {
        Path file = directory.resolve("server.log");
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines =
                Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
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
            throw new IllegalStateException("interrupted while the embedded PostgreSQL was starting", e);
        }
    }
}
