package io.github.dbslicer.keys;

import java.util.BitSet;

/** A set of keys of one codec. Safe for several threads. */
public interface KeySet extends AutoCloseable {

    /** Adds keys, in whatever order. Returns the numbers of those that were not there before; of equal ones in the list, the first. */
    BitSet addAll(KeyList keys);

    /** The numbers of the keys that are in the set. */
    BitSet contained(KeyList keys);

    long size();

    /** Forgets the keys. For sets that go before the run does: all others go with their {@link KeyStore}. */
    @Override
    void close();
}
