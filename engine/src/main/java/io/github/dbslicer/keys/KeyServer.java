package io.github.dbslicer.keys;

import io.github.dbslicer.config.RedisConfig;

/** Opens key stores that live outside this process. Found by {@code ServiceLoader}. */
public interface KeyServer {

    /**
     * Opens the store of one run, which is the caller's to close.
     *
     * @throws io.github.dbslicer.error.SliceException {@code INTERIM} where the server cannot be reached, or might lose keys;
     *     {@code CONFIGURATION} where a file that the configuration names cannot be used
     */
    KeyStore open(RedisConfig config);
}
