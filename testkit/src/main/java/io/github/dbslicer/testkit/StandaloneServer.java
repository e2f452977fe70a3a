package io.github.dbslicer.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A server for programs that run without the test framework. Closing it drops what was made on it through {@link #server()} and stops the
 * server if it is our own.
 */
public final class StandaloneServer<S extends DatabaseServer> implements AutoCloseable {
    private final S server;
    private final Runnable stop;
    private final Runnable crash;
    private final Supplier<Path> shutDown;
    private boolean down;

    private StandaloneServer(S server, Runnable stop, Runnable crash, Supplier<Path> shutDown) {
        this.server = server;
        this.stop = stop;
        this.crash = crash;
        this.shutDown = shutDown;
    }

    private StandaloneServer(S server) {
        this(server, () -> {}, StandaloneServer::refuse, StandaloneServer::refuse);
    }

    private static Path refuse() {
        throw new IllegalStateException("a server that others may use");
    }

    /**
     * Starts a MariaDB of our own.
     *
     * @param arguments for the server, after those that every server of the testkit gets
     */
    public static StandaloneServer<TestServer> startMariaDb(ServerStorage storage, List<String> arguments) {
        MariaDbProcess process = MariaDbProcess.start(storage, arguments);
        return new StandaloneServer<>(
                new TestServer(process.address()), process::close, process::crash, process::shutDown);
    }

    /**
     * Starts a PostgreSQL of our own, of the newest version.
     *
     * @param settings lines of postgresql.conf, after those that every server of the testkit gets
     */
    public static StandaloneServer<PostgresServer> startPostgres(ServerStorage storage, List<String> settings) {
        PostgresProcess process = PostgresProcess.start(storage, PostgresVersion.NEWEST, settings);
        return new StandaloneServer<>(
                new PostgresServer(process.address()), process::close, process::crash, process::shutDown);
    }

    /**
     * Uses a MariaDB or MySQL that runs already, and leaves it running.
     *
     * @param url {@code jdbc:mariadb://host:port/}, properties for the driver in its query
     */
    public static StandaloneServer<TestServer> mariaDbAt(String url, String user, String password) {
        return new StandaloneServer<>(new TestServer(given(ServerKind.MYSQL, url, user, password)));
    }

    /**
     * Uses a PostgreSQL that runs already, and leaves it running.
     *
     * @param url {@code jdbc:postgresql://host:port/}, properties for the driver in its query
     */
    public static StandaloneServer<PostgresServer> postgresAt(String url, String user, String password) {
        return new StandaloneServer<>(new PostgresServer(given(ServerKind.POSTGRESQL, url, user, password)));
    }

    public S server() {
        return server;
    }

    /** Kills the server, where it is our own, and has it come back by itself, with the data that it has kept. */
    public void crash() {
        crash.run();
    }

    /** Has the server end in good order, where it is our own, and leave behind what it has written until this is closed: its data and its log. */
    public Path shutDown() {
        down = true;
        return shutDown.get();
    }

    @Override
    public void close() {
        try {
            if (!down) {
                server.clear();
            }
        } finally {
            stop.run();
        }
    }

    private static ServerAddress given(ServerKind kind, String url, String user, String password) {
        return kind.given(Map.of(
                        kind.property("url"), url, kind.property("user"), user, kind.property("password"), password))
                .orElseThrow(() -> new IllegalArgumentException("the URL of the server is blank"));
    }
}
