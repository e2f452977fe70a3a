package io.github.dbslicer.mask;

/** A value of the source, in plain text and UTF-8. Valid until the mask returns. */
public interface OriginalValue {

    /** Holds the value's bytes from {@link #start()} on. Not to be changed. */
    byte[] bytes();

    int start();

    /** In bytes. */
    int length();

    /** The value as a text. */
    String text();

    /** One of the classes of {@link io.github.dbslicer.row.RowBatch}. */
    byte storageClass();

    /**
     * Random choices that the value alone decides, or the values of the columns that {@code by} names: from the beginning again with every
     * call.
     */
    Draws draws();
}
