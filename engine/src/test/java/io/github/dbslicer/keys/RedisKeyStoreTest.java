package io.github.dbslicer.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Interim;
import io.github.dbslicer.testkit.EmbeddedRedis;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisKeyStoreTest extends KeyStoreContract {
    @RegisterExtension
    static final EmbeddedRedis REDIS = new EmbeddedRedis();

    @Override
    KeyStore open() {
        return RunMemory.open(new Interim(Optional.of(TestRedis.config(REDIS.server(), "contract")), 1))
                .keys();
    }

    @AfterAll
    static void leavesNothing() {
        assertThat(REDIS.server().keys()).noneMatch(key -> key.startsWith("contract:"));
    }
}
