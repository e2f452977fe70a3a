package io.github.dbslicer.testkit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test class a PostgreSQL server, the same for all test classes of a run that ask for its version: it starts with the first of
 * them and stops after the last. Where the system property {@code postgres.url} names a server, that one is used instead, whatever its
 * version.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();
 *
 * String database = DATABASES.server().newDatabase();
 * }</pre>
 */
public final class EmbeddedPostgres implements BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(EmbeddedPostgres.class);

    private final PostgresVersion version;

    private @Nullable PostgresServer server;

    private EmbeddedPostgres(PostgresVersion version) {
        this.version = version;
    }

    /** A server of the newest version. */
    public static EmbeddedPostgres newest() {
        return new EmbeddedPostgres(PostgresVersion.NEWEST);
    }

    /** A server of the oldest version that DbSlicer supports. */
    public static EmbeddedPostgres oldest() {
        return new EmbeddedPostgres(PostgresVersion.OLDEST);
    }

    /** The server. For use from {@code @BeforeAll} to {@code @AfterAll}. */
    public PostgresServer server() {
        if (server == null) {
            throw new IllegalStateException("register this extension with a static field");
        }
        return server;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<ServerAddress> given = ServerKind.POSTGRESQL.given(System.getProperties());
        server = new PostgresServer(given.orElseGet(() -> process(context).address()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server().clear();
    }

    /** A value of the root store is closed when all tests are done. */
    private PostgresProcess process(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        version,
                        key -> PostgresProcess.start(ServerStorage.MEMORY, key, List.of()),
                        PostgresProcess.class);
    }
}
