package io.github.dbslicer.keys;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.util.BitSet;
import java.util.List;

/** Keys of integers and 16-byte values, as words whose signed order is that of the values. */
final class WordKeyCodec implements KeyCodec {
    private final List<ValueKind> kinds;
    private final int words;

    WordKeyCodec(List<Column> columns) {
        this.kinds = columns.stream().map(Column::kind).toList();
        this.words = kinds.stream().mapToInt(kind -> kind.isInteger() ? 1 : 2).sum();
    }

    static boolean fits(List<Column> columns) {
        return columns.stream()
                .map(Column::kind)
                .allMatch(kind -> kind.isInteger() || kind == ValueKind.UUID || kind == ValueKind.BINARY_16);
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public KeyList newList() {
        return new WordKeyList(words);
    }

    @Override
    public KeySet newSet() {
        return words == 1 ? new IntegerKeySet() : new WordKeySet(words);
    }

    @Override
    public EncodedKeys encode(RowBatch rows, int[] positions, BitSet candidates) {
        WordKeyList keys = new WordKeyList(words);
        BitSet with = new BitSet(rows.rows());
        int unmatchable = 0;
        for (int row = candidates.nextSetBit(0); row >= 0; row = candidates.nextSetBit(row + 1)) {
            if (hasNull(rows, row, positions)) {
                continue;
            }
            if (encodeRow(rows, row, positions, keys)) {
                keys.commit();
                with.set(row);
            } else {
                unmatchable++;
            }
        }
        return new EncodedKeys(keys, with, unmatchable);
    }

    private boolean encodeRow(RowBatch rows, int row, int[] positions, WordKeyList keys) {
        int at = keys.reserve();
        for (int component = 0; component < positions.length; component++) {
            ValueKind kind = kinds.get(component);
            int position = positions[component];
            boolean fits = kind.isInteger()
                    ? IntegerForm.parse(rows, row, position, kind, keys.data(), at)
                    : Uuid128Form.parse(rows, row, position, kind, keys.data(), at);
            if (!fits) {
                return false;
            }
            at += kind.isInteger() ? 1 : 2;
        }
        return true;
    }

    @Override
    public void decode(KeyList keys, int from, int to, RowBatch into) {
        WordKeyList list = (WordKeyList) keys;
        for (int index = from; index < to; index++) {
            int word = 0;
            for (ValueKind kind : kinds) {
                if (kind.isInteger()) {
                    IntegerForm.append(list.word(index, word), kind, into);
                    word++;
                } else {
                    Uuid128Form.append(list.word(index, word), list.word(index, word + 1), kind, into);
                    word += 2;
                }
            }
        }
    }

    static boolean hasNull(RowBatch rows, int row, int[] positions) {
        for (int position : positions) {
            if (rows.isNull(row, position)) {
                return true;
            }
        }
        return false;
    }
}
