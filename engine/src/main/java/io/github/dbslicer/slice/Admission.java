package io.github.dbslicer.slice;

import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The identities of a table's rows that are in the slice, so that a row which arrives in more than one way is written once.
 *
 * <p>A table without a key has the whole row as its identity. Equal rows then come from one query together or not at all, since whatever
 * selects one of them selects the others: so rows are held against the identities of earlier queries, and queries take turns.
 */
final class Admission {
    private final KeyCodec codec;
    private final List<Column> identity;
    private final boolean keyless;
    private final KeySet admitted;
    private final ReentrantLock turn = new ReentrantLock();

    Admission(Table table, KeyStore store) {
        this.identity = table.identity();
        this.keyless = table.keyless();
        this.codec = keyless ? KeyCodec.ofWholeRows(identity) : KeyCodec.of(identity);
        this.admitted = store.newSet(codec);
    }

    /** The columns that make the identity. */
    List<Column> identity() {
        return identity;
    }

    /** Drops from a list of identities those that are admitted. */
    KeyList without(KeyList keys) {
        BitSet known = admitted.contained(keys);
        if (known.isEmpty()) {
            return keys;
        }
        KeyList rest = keys.newList();
        for (int index = known.nextClearBit(0); index < keys.size(); index = known.nextClearBit(index + 1)) {
            rest.append(keys, index);
        }
        return rest;
    }

    /** Which of these identities are admitted. */
    BitSet contained(KeyList keys) {
        return admitted.contained(keys);
    }

    /** How many identities are admitted. */
    long size() {
        return admitted.size();
    }

    /** Begins a query whose rows may have arrived before. The caller closes it when the query is done. */
    Query begin(int[] positions) {
        return keyless ? new KeylessQuery(positions) : new KeyedQuery(positions);
    }

    /** Takes the rows of one query. For one thread. */
    interface Query extends AutoCloseable {

        /** Which rows of the batch have not arrived before. */
        BitSet admit(RowBatch rows);

        @Override
        void close();
    }

    private EncodedKeys encode(RowBatch rows, int[] positions) {
        BitSet all = new BitSet(rows.rows());
        all.set(0, rows.rows());
        return codec.encode(rows, positions, all);
    }

    private final class KeyedQuery implements Query {
        private final int[] positions;

        private KeyedQuery(int[] positions) {
            this.positions = positions;
        }

        @Override
        public BitSet admit(RowBatch rows) {
            EncodedKeys keys = encode(rows, positions);
            return keys.rowsOf(admitted.addAll(keys.keys()));
        }

        @Override
        public void close() {
            // every row is admitted as it comes
        }
    }

    private final class KeylessQuery implements Query {
        private final int[] positions;
        private final List<KeyList> arrived = new ArrayList<>();

        private KeylessQuery(int[] positions) {
            this.positions = positions;
            turn.lock();
        }

        @Override
        public BitSet admit(RowBatch rows) {
            EncodedKeys keys = encode(rows, positions);
            BitSet fresh = admitted.contained(keys.keys());
            fresh.flip(0, keys.keys().size());
            arrived.add(keys.keys());
            return keys.rowsOf(fresh);
        }

        @Override
        public void close() {
            arrived.forEach(admitted::addAll);
            turn.unlock();
        }
    }
}
