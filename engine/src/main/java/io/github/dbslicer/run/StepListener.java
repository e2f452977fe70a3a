package io.github.dbslicer.run;

/** Hears of work that looks at databases, as it goes. May be called by several threads at once; must return quickly. */
public interface StepListener {

    /** A part of the work begins: which, in words for the user. */
    default void step(String what) {}

    /** The result is affected: says how. */
    default void warning(String message) {}
}
