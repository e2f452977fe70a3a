package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.ValueMask;

/** A way of encrypting values that gives different values different ones. Immutable, safe for several threads. */
@FunctionalInterface
interface ValueCipher {

    /** A mask for one thread. */
    ValueMask open(KeyedPermutation permutation);
}
