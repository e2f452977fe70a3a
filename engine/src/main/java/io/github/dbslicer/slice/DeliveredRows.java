package io.github.dbslicer.slice;

import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.row.RowBatch;
import java.util.BitSet;
import java.util.Optional;

/**
 * The identities of the rows that one query has given, so that the same query sent again gives none of them twice. Bounded: past the bound
 * they are forgotten. For one thread.
 */
final class DeliveredRows {
    private static final long MOST = 1_000_000;

    private final KeyCodec codec;
    private final int[] positions;
    private Optional<KeySet> known;

    /** @param positions of the identity's columns in a row */
    DeliveredRows(KeyCodec codec, int[] positions) {
        this.codec = codec;
        this.positions = positions.clone();
        this.known = Optional.of(codec.newSet());
    }

    /** Whether all that were given are known. */
    boolean complete() {
        return known.isPresent();
    }

    /** Takes note of rows. Returns which of them had not been given before, as far as that is known. */
    BitSet add(RowBatch rows) {
        BitSet all = new BitSet(rows.rows());
        all.set(0, rows.rows());
        if (known.isEmpty()) {
            return all;
        }
        EncodedKeys keys = codec.encode(rows, positions, all);
        BitSet fresh = keys.rowsOf(known.get().addAll(keys.keys()));
        boolean allKnown = keys.rows().cardinality() == rows.rows();
        if (!allKnown || known.get().size() > MOST) {
            known = Optional.empty();
        }
        return allKnown ? fresh : all;
    }
}
