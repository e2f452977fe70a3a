package io.github.dbslicer.keys;

/**
 * Keys one after the other, encoded as their {@link KeyCodec} does. Grows by appending; holds no object per key. Not safe for several
 * threads.
 */
public sealed interface KeyList permits WordKeyList, ByteKeyList {

    int size();

    /** Sorts ascending and drops duplicates. */
    void sort();

    /** Appends a key of another list of the same codec. */
    void append(KeyList other, int index);

    /** A key as bytes, which no other key of the codec has. Compared as unsigned bytes they have the order of the keys. */
    byte[] encoded(int index);

    /** Appends the key that {@link #encoded} of a list of the same codec has given. */
    void append(byte[] bytes);

    /** Appends some keys of another list of the same codec. */
    void appendAll(KeyList other, int from, int to);

    /** How many bytes it takes. */
    long bytes();

    /** An empty list for keys of the same codec. */
    KeyList newList();

    /** Less than, equal to or greater than zero as key {@code index} is before, equal to or after the other list's key. */
    int compare(int index, KeyList other, int otherIndex);
}
