package io.github.dbslicer.keys;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.util.BitSet;
import java.util.List;

/** Makes keys of rows' values and back. Holds no state; safe for several threads. */
public sealed interface KeyCodec permits WordKeyCodec, ByteKeyCodec {

    /**
     * The codec for keys over these columns, those that are referenced.
     *
     * <p>Integers of at most 64 bits take a word each, UUIDs and 16 bytes two; any other column makes the whole key bytes.
     */
    static KeyCodec of(List<Column> columns) {
        return WordKeyCodec.fits(columns) ? new WordKeyCodec(columns) : new ByteKeyCodec(columns, false);
    }

    /** A codec for rows as a whole, whose values may be NULL. */
    static KeyCodec ofWholeRows(List<Column> columns) {
        return new ByteKeyCodec(columns, true);
    }

    /** Whether equal keys have equal encodings, whatever the collation; otherwise unequal encodings may still be one key. */
    boolean exact();

    KeyList newList();

    /** A set of keys of this codec, in memory. */
    KeySet newSet();

    /**
     * Encodes the keys of rows, in the order of the rows. Rows with a NULL in the key have none.
     *
     * @param positions of the key's columns in a row
     * @param candidates the rows to look at
     */
    EncodedKeys encode(RowBatch rows, int[] positions, BitSet candidates);

    /** Appends keys as rows of a batch with as many columns as the key has. */
    void decode(KeyList keys, int from, int to, RowBatch into);
}
