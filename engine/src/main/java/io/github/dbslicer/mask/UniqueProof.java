package io.github.dbslicer.mask;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.util.BitSet;
import java.util.List;

/**
 * Holds a run to it that a mask gives different values to different ones. Every value and what took its place are kept exactly, under the run's memory
 * budget. One proof is for all columns that share a mask. Safe for several threads, each of which has a check of its own.
 *
 * <p>Two masked values that differ in no more than collations overlook are taken for one.
 */
public final class UniqueProof {
    private static final KeyCodec PAIRS = KeyCodec.of(List.of(bytes("original"), bytes("masked")));
    private static final KeyCodec VALUES = KeyCodec.of(List.of(bytes("masked")));
    private static final int[] PAIR = {0, 1};
    private static final int[] VALUE = {1};

    private final KeySet pairs;
    private final KeySet values;
    private final String columns;

    /** @param columns what the user calls those that share the mask: {@code users.email} */
    public UniqueProof(KeyStore store, String columns) {
        this.pairs = store.newSet(PAIRS);
        this.values = store.newSet(VALUES);
        this.columns = columns;
    }

    /** For one thread. */
    public Check newCheck() {
        return new Check();
    }

    /** Takes values until they are many, as a batch has them, and checks them all at once. */
    public final class Check {
        private final RowBatch rows = new RowBatch(2);
        private final Folding folding = new Folding();

        private Check() {}

        /** Takes a value and what took its place. Neither is NULL. */
        public void add(OriginalValue original, byte[] masked, int start, int length) {
            // A number and a text of its digits are one value to columns that reference each other.
            byte storageClass = original.storageClass() == RowBatch.BLOB ? RowBatch.BLOB : RowBatch.TEXT;
            rows.append(original.bytes(), original.start(), original.length(), storageClass);
            byte[] folded = folding.fold(masked, start, length);
            rows.append(folded, 0, folding.length());
        }

        /**
         * Checks what was taken since the last time.
         *
         * @throws SliceException {@code CONFIGURATION} where two different values got the same one
         */
        public void finish() {
            if (rows.rows() > 0 && !distinct()) {
                throw new SliceException(
                        ErrorCode.CONFIGURATION,
                        columns
                                + ": two different values got the same masked value, though the mask says 'unique: true'."
                                + " Take a mask that has more values to choose from, such as 'hash' or 'encrypt', make the"
                                + " column longer, or use another masking key.");
            }
            rows.clear();
        }

        private boolean distinct() {
            BitSet all = new BitSet();
            all.set(0, rows.rows());
            EncodedKeys encoded = PAIRS.encode(rows, PAIR, all);
            BitSet first = encoded.rowsOf(pairs.addAll(encoded.keys()));
            KeyList masked = VALUES.encode(rows, VALUE, first).keys();
            return values.addAll(masked).cardinality() == masked.size();
        }
    }

    private static Column bytes(String name) {
        return new Column(name, "", ValueKind.BINARY, "", false, false);
    }
}
