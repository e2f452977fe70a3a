package io.github.dbslicer.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server for programs that run without the test framework. Closing it drops the databases that {@link TestServer#newDatabase()} made
 * and stops the server if it is our own.
 */
public final class StandaloneServer implements AutoCloseable {
    private final TestServer server;
    private final Optional<MariaDbProcess> process;

    private StandaloneServer(TestServer server, Optional<MariaDbProcess> process) {
        this.server = server;
        this.process = process;
    }

    /**
     * Starts a MariaDB of our own.
     *
     * @param arguments for the server, after those that every server of the testkit gets
     */
    public static StandaloneServer start(List<String> arguments) {
        MariaDbProcess process = MariaDbProcess.start(arguments);
        return new StandaloneServer(new TestServer(process.address()), Optional.of(process));
    }

    /**
     * Uses a server that runs already, and leaves it running.
     *
     * @param url {@code jdbc:mariadb://host:port/}, properties for the driver in its query
     */
    public static StandaloneServer at(String url, String user, String password) {
        ServerAddress address = ServerKind.MYSQL
                .given(Map.of("mysql.url", url, "mysql.user", user, "mysql.password", password))
                .orElseThrow(() -> new IllegalArgumentException("the URL of the server is blank"));
        return new StandaloneServer(new TestServer(address), Optional.empty());
    }

    public TestServer server() {
        return server;
    }

    @Override
    public void close() {
        try {
            server.dropDatabases();
        } finally {
            process.ifPresent(MariaDbProcess::close);
        }
    }
}
