package io.github.dbslicer.draft;

/** Hears of a draft as it is made. Must return quickly. */
public interface DraftListener {

    /** A part of the work begins: which, in words for the user. */
    default void step(String what) {}

    /** The result is affected: says how. */
    default void warning(String message) {}
}
