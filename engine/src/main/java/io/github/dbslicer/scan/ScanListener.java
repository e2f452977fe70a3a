package io.github.dbslicer.scan;

/** Hears of a scan as it goes. Must return quickly. */
public interface ScanListener {

    /** A part of the work begins: which, in words for the user. */
    default void step(String what) {}

    /** The result is affected: says how. */
    default void warning(String message) {}
}
