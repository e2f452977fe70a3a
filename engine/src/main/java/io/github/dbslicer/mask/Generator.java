package io.github.dbslicer.mask;

/** A mask as a rules file means it. Immutable, safe for several threads. */
public interface Generator {

    /** Whether different values always get different masked values, by the way these are made. */
    boolean injective();

    /**
     * A mask for one thread.
     *
     * @param key of this mask alone: masks of another kind, other options or another scope have another
     */
    ValueMask open(MaskKey key);
}
