package io.github.dbslicer.verify;

import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows that the target must have, by the key that they must have there: their hashes, and which rows of the source they are. */
final class ExpectedRows {
    private final KeyList origins;
    private final KeyList keys;
    private final int[] originOf;
    private final long[][] hashes;
    private final long nameless;

    private ExpectedRows(KeyList origins, KeyList keys, int[] originOf, long[][] hashes, long nameless) {
        this.origins = origins;
        this.keys = keys;
        this.originOf = originOf;
        this.hashes = hashes;
        this.nameless = nameless;
    }

    /** The target's, sorted, each once. */
    KeyList keys() {
        return keys;
    }

    long[] hashes(int key) {
        return hashes[key];
    }

    /** Rows whose key no row of the target could have. */
    long nameless() {
        return nameless;
    }

    /** Rows that have a key of the target which another has, too. */
    long clashing() {
        return origins.size() - (long) keys.size();
    }

    /** The source's keys of some of the rows, sorted. */
    KeyList origins(List<Integer> chosen) {
        KeyList some = origins.newList();
        chosen.forEach(key -> some.append(origins, originOf[key]));
        some.sort();
        return some;
    }

    /** Takes rows as they come. For one thread. */
    static final class Gatherer {
        private final KeyCodec codec;
        private final int keyColumns;
        private final KeyList origins;
        private final KeyList arrived;
        private final List<long[]> hashes = new ArrayList<>();
        private long nameless;

        Gatherer(KeyCodec codec, int keyColumns) {
            this.codec = codec;
            this.keyColumns = keyColumns;
            this.origins = codec.newList();
            this.arrived = codec.newList();
        }

        /**
         * @param rows of the source, their own identity first
         * @param held the same rows, that of the target first
         */
        void take(RowBatch rows, RowBatch held, ValueHashes digest) {
            EncodedKeys own = Rows.keys(codec, rows, keyColumns);
            EncodedKeys there = Rows.keys(codec, held, keyColumns);
            int origin = 0;
            int index = 0;
            for (int row = 0; row < rows.rows(); row++) {
                boolean named = own.rows().get(row) && there.rows().get(row);
                if (named) {
                    origins.append(own.keys(), origin);
                    arrived.append(there.keys(), index);
                    hashes.add(digest.of(held, row));
                } else {
                    nameless++;
                }
                origin += own.rows().get(row) ? 1 : 0;
                index += there.rows().get(row) ? 1 : 0;
            }
        }

        ExpectedRows rows() {
            KeyList keys = codec.newList();
            keys.appendAll(arrived, 0, arrived.size());
            keys.sort();
            int[] originOf = new int[keys.size()];
            Arrays.fill(originOf, -1);
            long[][] byKey = new long[keys.size()][];
            for (int index = 0; index < arrived.size(); index++) {
                int key = Rows.find(keys, arrived, index);
                if (originOf[key] < 0) {
                    originOf[key] = index;
                    byKey[key] = hashes.get(index);
                }
            }
            return new ExpectedRows(origins, keys, originOf, byKey, nameless);
        }
    }
}
