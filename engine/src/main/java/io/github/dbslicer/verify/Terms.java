package io.github.dbslicer.verify;

import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.mask.RowMasks;

/**
 * What all parts of a verification share.
 *
 * @param keys where they remember keys
 * @param masks what the target's values were masked by
 */
record Terms(KeyStore keys, RowMasks masks) {}
