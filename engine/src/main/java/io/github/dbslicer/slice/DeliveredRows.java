package io.github.dbslicer.slice;

import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.row.RowBatch;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The identities of the rows that one query has given, so that the same query sent again gives none of them twice. Bounded: past the bound
 * they are forgotten. For one thread.
 *
 * <p>As long as nothing is lost they are merely kept, which takes a hundredth of the time that looking them up does.
 */
final class DeliveredRows {
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_BYTES = 32 << 20;

    private final KeyCodec codec;
    private final int[] positions;
    private Optional<RowBatch> kept;
    private Optional<KeySet> known = Optional.empty();
    private boolean complete = true;

    /** @param positions of the identity's columns in a row */
    DeliveredRows(KeyCodec codec, int[] positions) {
        this.codec = codec;
        this.positions = positions.clone();
        this.kept = Optional.of(new RowBatch(positions.length));
    }

    /** Takes note of rows that come for the first time. */
    void add(RowBatch rows) {
        if (kept.isEmpty()) {
            return;
        }
        RowBatch identities = kept.get();
        for (int row = 0; row < rows.rows(); row++) {
            for (int position : positions) {
                identities.appendFrom(rows, row, position);
            }
        }
        if (identities.rows() > MOST_ROWS || identities.byteSize() > MOST_BYTES) {
            kept = Optional.empty();
        }
    }

    /** Prepares for the same query. Returns whether all rows that were given can be told. */
    boolean recall() {
        if (known.isEmpty() && kept.isPresent()) {
            RowBatch identities = kept.get();
            EncodedKeys keys =
                    encode(identities, IntStream.range(0, positions.length).toArray());
            if (keys.rows().cardinality() == identities.rows()) {
                KeySet set = codec.newSet();
                set.addAll(keys.keys());
                known = Optional.of(set);
            }
            kept = Optional.empty();
        }
        return complete && known.isPresent();
    }

    /** After {@link #recall}: which of the rows had not been given before. */
    BitSet fresh(RowBatch rows) {
        KeySet set = known.orElseThrow();
        EncodedKeys keys = encode(rows, positions);
        if (complete) {
            BitSet fresh = set.addAll(keys.keys());
            complete = set.size() <= MOST_ROWS;
            return keys.rowsOf(fresh);
        }
        BitSet fresh = set.contained(keys.keys());
        fresh.flip(0, keys.keys().size());
        return keys.rowsOf(fresh);
    }

    private EncodedKeys encode(RowBatch rows, int[] at) {
        BitSet all = new BitSet(rows.rows());
        all.set(0, rows.rows());
        return codec.encode(rows, at, all);
    }
}
