package io.github.dbslicer.verify;

/** Hears of a verification as it goes. Called by several threads at once; must return quickly. */
public interface VerifyListener {

    /** A part of the work begins: which, in words for the user. */
    default void step(String what) {}

    /** The result is affected: says how. */
    default void warning(String message) {}
}
