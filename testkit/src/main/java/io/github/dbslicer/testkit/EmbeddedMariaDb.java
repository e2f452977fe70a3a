package io.github.dbslicer.testkit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test class a MariaDB server, the same for all test classes of a run: it starts with the first of them and stops after the
 * last. Where the system property {@code mysql.url} names a server, that one is used instead.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();
 *
 * String database = DATABASES.server().newDatabase();
 * }</pre>
 */
public final class EmbeddedMariaDb implements BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(EmbeddedMariaDb.class);

    private final boolean givenMayServe;

    private @Nullable TestServer server;

    public EmbeddedMariaDb() {
        this(true);
    }

    private EmbeddedMariaDb(boolean givenMayServe) {
        this.givenMayServe = givenMayServe;
    }

    /** Always the MariaDB of our own, whatever server the system properties name: for what MySQL has not. */
    public static EmbeddedMariaDb always() {
        return new EmbeddedMariaDb(false);
    }

    /** The server. For use from {@code @BeforeAll} to {@code @AfterAll}. */
    public TestServer server() {
        if (server == null) {
            throw new IllegalStateException("register this extension with a static field");
        }
        return server;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<ServerAddress> given =
                givenMayServe ? ServerKind.MYSQL.given(System.getProperties()) : Optional.empty();
        server = new TestServer(given.orElseGet(() -> process(context).address()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server().clear();
    }

    /** A value of the root store is closed when all tests are done. */
    private static MariaDbProcess process(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        MariaDbProcess.class,
                        type -> MariaDbProcess.start(ServerStorage.MEMORY, List.of()),
                        MariaDbProcess.class);
    }
}
