package io.github.dbslicer.testkit;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Optional;
import java.util.stream.Stream;

/** A Redis server of our own: unpacked, started, and with {@link #close()} stopped and removed without a trace. */
final class RedisProcess implements AutoCloseable {
    /** Redis 6.2 for 64-bit Linux, built with TLS. */
    private static final String PROGRAM = "/redis-server-6.2.6-v5-linux-amd64";
    /** Several builds at once may each take the port that another has just found free. */
    private static final int ATTEMPTS = 5;
    /** Not how long a start takes but how long the most loaded machine may need for it: a server that ends is noticed at once. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Path directory;
    private final Optional<ServerCertificate> certificate;
    private final int port;
    private final int tlsPort;
    private final Process process;
    private final Thread lastResort = new Thread(this::remove, "remove the embedded Redis");

    private RedisProcess(Path directory, Optional<ServerCertificate> certificate, List<String> arguments)
            throws IOException {
        this.directory = directory;
        this.certificate = certificate;
        this.port = freePort();
        this.tlsPort = freePort();
        List<String> command = new ArrayList<>(List.of(
                unpack(directory).toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                directory.toString(),
                "--save",
                ""));
        certificate.ifPresent(known -> {
            command.addAll(List.of("--tls-port", Integer.toString(tlsPort)));
            command.addAll(known.redisArguments());
        });
        command.addAll(arguments);
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("server.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /**
     * @param arguments for the server, after those that every server of the testkit gets
     * @throws IllegalStateException where the server does not start; the message ends with its log
     */
    static RedisProcess start(List<String> arguments) {
        return start(false, arguments);
    }

    /** As {@link #start(List)}, and speaks TLS too. */
    static RedisProcess startWithTls(List<String> arguments) {
        return start(true, arguments);
    }

    private static RedisProcess start(boolean tls, List<String> arguments) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Path directory = Files.createTempDirectory("dbslicer-redis");
                // takes a second of the JDK's own program
                Optional<ServerCertificate> certificate =
                        tls ? Optional.of(ServerCertificate.create(directory)) : Optional.empty();
                RedisProcess server = new RedisProcess(directory, certificate, arguments);
                if (server.becomesReady()) {
                    return server;
                }
                String log = server.log();
                server.close();
                if (!log.contains("Could not create server TCP listening socket")) {
                    throw new IllegalStateException("the embedded Redis does not start:\n" + log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("no free port for the embedded Redis");
    }

    int port() {
        return port;
    }

    int tlsPort() {
        return tlsPort;
    }

    ServerCertificate certificate() {
        return certificate.orElseThrow(() -> new IllegalStateException("a server without TLS"));
    }

    /** Kills the server, which is not started again. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        remove();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private static Path unpack(Path directory) throws IOException {
        Path program = directory.resolve("redis-server");
        try (InputStream in = RedisProcess.class.getResourceAsStream(PROGRAM)) {
            if (in == null) {
                throw new IOException("no program " + PROGRAM + " on the class path");
            }
            Files.copy(in, program);
        }
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made a program");
        }
        return program;
    }

    private boolean becomesReady() throws IOException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < limit) {
            // The log, not the port: on the port may be another's server.
            if (log().contains("Ready to accept connections")) {
                return true;
            }
            sleep(Duration.ofMillis(10));
        }
        return false;
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("server.log"), StandardCharsets.UTF_8);
    }

    private void remove() {
        kill();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            throw new IllegalStateException("interrupted while the embedded Redis was starting", e);
        }
    }
}
