package io.github.dbslicer.mask;

/** Takes a masked value. Until it is given one it is NULL. */
public interface MaskedValue {

    /** Takes a text in UTF-8. */
    void set(byte[] bytes, int start, int length);

    /** Takes a text in UTF-8. */
    default void set(byte[] bytes) {
        set(bytes, 0, bytes.length);
    }

    void set(String text);

    /** Takes a value of a class of {@link io.github.dbslicer.row.RowBatch}, for databases whose values carry their own type. */
    void set(byte[] bytes, int start, int length, byte storageClass);
}
