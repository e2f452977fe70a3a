package io.github.dbslicer.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL server for programs that run without the test framework. Closing it drops the databases and roles that
 * {@link PostgresServer} made and stops the server if it is our own.
 */
public final class StandalonePostgres implements AutoCloseable {
    private final PostgresServer server;
    private final Optional<PostgresProcess> process;

    private StandalonePostgres(PostgresServer server, Optional<PostgresProcess> process) {
        this.server = server;
        this.process = process;
    }

    /**
     * Starts a server of our own, of the newest version.
     *
     * @param settings lines of postgresql.conf, after those that every server of the testkit gets
     */
    public static StandalonePostgres start(List<String> settings) {
        PostgresProcess process = PostgresProcess.start(PostgresVersion.NEWEST, settings);
        return new StandalonePostgres(new PostgresServer(process.address()), Optional.of(process));
    }

    /**
     * Uses a server that runs already, and leaves it running.
     *
     * @param url {@code jdbc:postgresql://host:port/}, properties for the driver in its query
     */
    public static StandalonePostgres at(String url, String user, String password) {
        ServerAddress address = ServerKind.POSTGRESQL
                .given(Map.of("postgres.url", url, "postgres.user", user, "postgres.password", password))
                .orElseThrow(() -> new IllegalArgumentException("the URL of the server is blank"));
        return new StandalonePostgres(new PostgresServer(address), Optional.empty());
    }

    public PostgresServer server() {
        return server;
    }

    @Override
    public void close() {
        try {
            server.clear();
        } finally {
            process.ifPresent(PostgresProcess::close);
        }
    }
}
