package io.github.dbslicer.dialect.postgresql;

/** How far a run has come with its target. */
enum TargetState {
    /** Nothing is changed. */
    UNCHANGED("is unchanged"),
    /** Objects are being dropped and created anew. */
    RECREATING("has lost its former tables and holds part of the new ones; run again to make it anew"),
    /** Tables are empty. */
    EMPTIED("has lost the rows of its tables and holds nothing of the slice; run again to fill it"),
    /** Rows are being written, each batch in a transaction of its own. */
    WRITING("holds part of the slice (what was committed before the failure); run again to make it anew"),
    /** Every row is there; what was taken away for them may not be back. */
    COMPLETE("holds all rows of the slice, but not all is as it should be around them; mend that or run again"),
    /** Every row is there, and everything else too. */
    FINISHED("holds the slice");

    private final String words;

    TargetState(String words) {
        this.words = words;
    }

    /** What is to be said after the target's name. */
    String words() {
        return words;
    }

    /** Whether rows may be there without the rows that they reference. */
    boolean isPartial() {
        return this == RECREATING || this == WRITING;
    }
}
