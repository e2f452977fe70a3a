package io.github.dbslicer.mask;

/** Makes masked values. For one thread. */
@FunctionalInterface
public interface ValueMask {

    /**
     * Makes the value that takes the place of another. The same original and the same draws give the same.
     *
     * @param original never NULL
     * @param masked takes the value; given none, it stays NULL
     */
    void mask(OriginalValue original, MaskedValue masked);
}
