package io.github.dbslicer.slice;

/**
 * How far a selection is, as far as a run can know it. What a run cannot know is not guessed: how many rows a condition selects, and how
 * many keys a cycle has yet to find.
 */
public sealed interface Outlook {

    /**
     * The rows of a whole table are read.
     *
     * @param all how many it has
     * @param exact whether they were counted; otherwise it is what the source's statistics say, which may be far from it
     */
    record Rows(long all, boolean exact) implements Outlook {}

    /**
     * A table is searched part by part for rows that a condition selects. Parts are about equally large, though not their shares of the
     * rows.
     *
     * @param done parts that are read
     */
    record Parts(int done, int all) implements Outlook {}

    /**
     * The rows of keys are looked up.
     *
     * @param done keys whose rows are read
     * @param waiting keys that are wanted besides: those that are being looked up, and the frontier, of which some may turn out to be
     *     the same or to be there already
     * @param growing whether others may become wanted
     */
    record Keys(long done, long waiting, boolean growing) implements Outlook {}
}
