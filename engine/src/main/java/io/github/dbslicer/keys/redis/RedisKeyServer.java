package io.github.dbslicer.keys.redis;

import io.github.dbslicer.config.RedisConfig;
import io.github.dbslicer.keys.KeyServer;
import io.github.dbslicer.keys.KeyStore;

/** Opens key stores on Redis. */
public final class RedisKeyServer implements KeyServer {

    @Override
    public KeyStore open(RedisConfig config) {
        return RedisKeyStore.open(config);
    }
}
