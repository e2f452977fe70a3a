package io.github.dbslicer.keys.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.RedisConfig;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.TestRedis;
import io.github.dbslicer.testkit.EmbeddedRedis;
import io.github.dbslicer.testkit.RedisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.Protocol;

class KeptAliveTest {
    @RegisterExtension
    static final EmbeddedRedis REDIS = new EmbeddedRedis();

    @Test
    void putsOffWhenTheKeysOfARunGoByThemselves() {
        RedisServer server = REDIS.server();
        RedisConfig config = TestRedis.config(server, "alive");
        RedisNames names = new RedisNames(config.prefix());
        try (Connections connections = new Connections(config, names);
                KeptAlive keptAlive = new KeptAlive(names, connections)) {
            connections.claim();
            String marker = names.run() + ":run";
            server.command("EXPIRE", marker, "100");
            keptAlive.tick();
            assertThat(Long.parseLong(server.command("TTL", marker).get(0))).isGreaterThan(86_000);
            keptAlive.check();
            server.command("DEL", marker);
        }
    }

    @Test
    void remembersThatTheServerIsGone() {
        try (RedisServer server = RedisServer.start()) {
            RedisConfig config = TestRedis.config(server, "alive");
            RedisNames names = new RedisNames(config.prefix());
            try (Connections connections = new Connections(config, names);
                    KeptAlive keptAlive = new KeptAlive(names, connections)) {
                connections.claim();
                server.kill();
                keptAlive.tick();
                assertThatThrownBy(keptAlive::check)
                        .isInstanceOf(SliceException.class)
                        .hasMessageContaining("broke off");
            }
        }
    }

    @Test
    void findsOutThatTheAddressLeadsElsewhere() {
        RedisServer server = REDIS.server();
        RedisConfig config = TestRedis.config(server, "alive");
        RedisNames names = new RedisNames(config.prefix());
        try (Connections connections = new Connections(config, names)) {
            connections.claim();
            server.command("DEL", names.run() + ":run");
            // the connection that has claimed is in use, so that another one is opened
            try (Exchange first = connections.begin()) {
                first.send(Protocol.Command.PING);
                assertThat(first.answers()).hasSize(1);
                assertThatThrownBy(connections::begin)
                        .isInstanceOf(SliceException.class)
                        .hasMessageContaining("has lost keys of this run");
            }
        }
    }
}
