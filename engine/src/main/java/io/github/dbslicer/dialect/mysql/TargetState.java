package io.github.dbslicer.dialect.mysql;

/** How far a run has come with its target. */
enum TargetState {
    /** Nothing is changed. */
    UNCHANGED("is unchanged"),
    /** Objects are being dropped and created anew. */
    RECREATING("has lost its former tables and holds part of the new ones; run again to make it anew"),
    /** Tables are being emptied. */
    EMPTYING("has lost rows of its tables and holds nothing of the slice; run again to fill it"),
    /** Rows are being written, each batch in a transaction of its own. */
    WRITING("holds part of the slice (what was committed before the failure); run again to make it anew"),
    /** Every row is there; triggers and events may not be. */
    COMPLETE("holds all rows of the slice, but not all that comes after them; run again to make it anew"),
    /** Every row is there. */
    FINISHED("holds the slice");

    private final String words;

    TargetState(String words) {
        this.words = words;
    }

    /** What is to be said after the target's name. */
    String words() {
        return words;
    }
}
