package io.github.dbslicer.keys;

import io.github.dbslicer.config.RedisConfig;
import io.github.dbslicer.testkit.RedisServer;
import java.time.Duration;
import java.util.Optional;

/** How tests reach a Redis. */
public final class TestRedis {
    private static final Duration TIME = Duration.ofSeconds(20);

    private TestRedis() {}

    /** Without a password and TLS. */
    public static RedisConfig config(RedisServer server, String prefix) {
        return config(server, Optional.empty(), prefix);
    }

    /** Without TLS. */
    public static RedisConfig config(RedisServer server, Optional<RedisConfig.Login> login, String prefix) {
        return new RedisConfig(server.host(), server.port(), 0, login, Optional.empty(), prefix, TIME, TIME);
    }

    /** Over TLS, without a password. */
    public static RedisConfig tls(RedisServer server, String host, RedisConfig.Tls tls) {
        return new RedisConfig(host, server.tlsPort(), 0, Optional.empty(), Optional.of(tls), "tls", TIME, TIME);
    }
}
