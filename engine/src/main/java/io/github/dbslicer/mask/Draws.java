package io.github.dbslicer.mask;

/** Random choices that a keyed hash decides: nobody can foretell them without the key. For one thread. */
public interface Draws {

    /** 64 random bits. */
    long bits();

    /** A number from 0 up to, but not including, {@code bound}, each as likely as the other but for less than one in 2^32. */
    default int below(int bound) {
        return (int) ((bits() >>> 32) * bound >>> 32);
    }
}
