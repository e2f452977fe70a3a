package io.github.dbslicer.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test class a Redis server, the same for all test classes of a run: it starts with the first of them and stops after the last. It
 * has no password, and speaks TLS too. Others use it too: keys are told apart by their prefix.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmbeddedRedis REDIS = new EmbeddedRedis();
 * }</pre>
 */
public final class EmbeddedRedis implements BeforeAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(EmbeddedRedis.class);

    private @Nullable RedisServer server;

    /** The server. For use from {@code @BeforeAll} on. */
    public RedisServer server() {
        if (server == null) {
            throw new IllegalStateException("register this extension with a static field");
        }
        return server;
    }

    /** A value of the root store is closed when all tests are done. */
    @Override
    public void beforeAll(ExtensionContext context) {
        server = new RedisServer(context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(RedisProcess.class, type -> RedisProcess.startWithTls(List.of()), RedisProcess.class));
    }
}
