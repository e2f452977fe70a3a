package io.github.dbslicer.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedRedisTest {
    @RegisterExtension
    static final EmbeddedRedis REDIS = new EmbeddedRedis();

    @Test
    void answersWithTextsListsAndNothing() {
        RedisServer server = REDIS.server();
        assertThat(server.command("PING")).containsExactly("PONG");
        assertThat(server.command("SADD", "testkit:set", "a", "b")).containsExactly("2");
        assertThat(server.command("SMEMBERS", "testkit:set")).containsExactlyInAnyOrder("a", "b");
        assertThat(server.keys()).contains("testkit:set");
        server.command("DEL", "testkit:set");
        assertThat(server.command("GET", "testkit:set")).isEmpty();
        assertThatThrownBy(() -> server.command("NO-COMMAND")).hasMessageContaining("unknown command");
    }

    @Test
    void endsWhenItIsKilled() {
        try (RedisServer server = RedisServer.start("--maxmemory", "8mb")) {
            assertThat(server.command("CONFIG", "GET", "maxmemory")).containsExactly("maxmemory", "8388608");
            server.kill();
            assertThatThrownBy(() -> server.command("PING")).isInstanceOf(UncheckedIOException.class);
        }
    }
}
