package io.github.dbslicer.explain;

/** Hears of the search as it goes. Must return quickly. */
public interface ExplainListener {
    /** A part of the work begins: which, in words for the user. */
    default void step(String what) {}

    /** The result is affected: says how. */
    default void warning(String message) {}
}
