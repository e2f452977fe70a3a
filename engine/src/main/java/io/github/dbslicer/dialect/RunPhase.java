package io.github.dbslicer.dialect;

/** How far a run has come with its target, as far as it matters to one that goes on with it. */
public enum RunPhase {
    /** The target is made ready: objects are dropped and created, or tables emptied. */
    CLEARING,
    /** The tables are ready; rows may be there. */
    LOADING,
    /** All rows are there; what comes after them may be. */
    FINISHING
}
