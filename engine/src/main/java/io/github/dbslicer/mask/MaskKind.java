package io.github.dbslicer.mask;

import io.github.dbslicer.schema.ColumnRoom;

/**
 * A kind of mask, by the name that rules files call it. Found by {@link java.util.ServiceLoader}: a jar on the class path that has one adds
 * to those that come along. Holds no state and is safe for several threads.
 */
public interface MaskKind {

    /** The key of rules files: the mask {@code {fake: name.first_name}} is of kind {@code fake}. */
    String name();

    /** Whether a row decides, by its primary key, where the file does not say {@code by} which columns. */
    default boolean byRow() {
        return false;
    }

    /** Whether it makes NULL of every value, which columns that are not nullable do not take, and which references nothing. */
    default boolean makesNull() {
        return false;
    }

    /**
     * Reads what the rules file says of a mask. What is wrong with it, and what its columns have no room for, is told to the options, which go on
     * collecting; the result is then of no use.
     *
     * @param options what the file says; every option that is not asked for is a mistake of the file
     * @param room what all columns that share the mask have room for
     */
    Generator read(MaskOptions options, ColumnRoom room);
}
