package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.row.RowBatch;
import java.util.BitSet;

/**
 * Finds the keys of a lookup that no row has. A key whose very bytes came back is there; the source is asked about the others where its
 * notion of equality may be wider.
 */
final class MissingKeys {
    private final int[] positions;
    private final boolean sameForm;

    /**
     * @param positions of the looked-up columns in a row
     * @param sameForm whether equal bytes are equal keys; otherwise the source is asked about every key
     */
    MissingKeys(int[] positions, boolean sameForm) {
        this.positions = positions.clone();
        this.sameForm = sameForm;
    }

    /** Begins the search among sorted keys. */
    Search begin(KeyCodec codec, KeyList keys) {
        return new Search(codec, keys);
    }

    /** The search of one lookup. For one thread. */
    final class Search {
        private final KeyCodec codec;
        private final KeyList keys;
        private final BitSet found = new BitSet();

        private Search(KeyCodec codec, KeyList keys) {
            this.codec = codec;
            this.keys = keys;
        }

        void arrived(RowBatch rows) {
            if (!sameForm) {
                return;
            }
            BitSet all = new BitSet(rows.rows());
            all.set(0, rows.rows());
            EncodedKeys arrived = codec.encode(rows, positions, all);
            for (int index = 0; index < arrived.keys().size(); index++) {
                int at = find(arrived.keys(), index);
                if (at >= 0) {
                    found.set(at);
                }
            }
        }

        private int find(KeyList arrived, int index) {
            int low = 0;
            int high = keys.size() - 1;
            while (low <= high) {
                int middle = low + high >>> 1;
                int order = keys.compare(middle, arrived, index);
                if (order == 0) {
                    return middle;
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
            return -1;
        }

        /** How many keys of the lookup no row has. */
        long count(Projection projection, Lookup lookup, ReadSession source) {
            int suspects = keys.size() - found.cardinality();
            if (suspects == 0 || codec.exact()) {
                return suspects;
            }
            RowBatch values = new RowBatch(lookup.by().size());
            for (int at = found.nextClearBit(0); at < keys.size(); at = found.nextClearBit(at + 1)) {
                codec.decode(keys, at, at + 1, values);
            }
            return source.countMissing(projection, lookup.of(values));
        }
    }
}
