package io.github.dbslicer.keys.redis;

/** Keys in Redis that were counted along. */
interface CountedKeys {

    /** @throws io.github.dbslicer.error.SliceException {@code INTERIM} where there are not as many as were added */
    void check();
}
