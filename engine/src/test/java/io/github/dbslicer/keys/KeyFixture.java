package io.github.dbslicer.keys;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows and keys for tests, from plain texts. */
final class KeyFixture {
    private KeyFixture() {}

    static List<Column> columns(ValueKind... kinds) {
        return IntStream.range(0, kinds.length)
                .mapToObj(index -> new Column("c" + index, "type", kinds[index], "", true, false))
                .toList();
    }

    static RowBatch rows(int columns, @Nullable String... values) {
        RowBatch batch = new RowBatch(columns);
        for (String value : values) {
            if (value == null) {
                batch.appendNull();
            } else {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                batch.append(bytes, 0, bytes.length);
            }
        }
        return batch;
    }

    static EncodedKeys encode(KeyCodec codec, RowBatch rows) {
        BitSet all = new BitSet();
        all.set(0, rows.rows());
        return codec.encode(rows, IntStream.range(0, rows.columns()).toArray(), all);
    }

    static KeyList keys(KeyCodec codec, int columns, String... values) {
        return encode(codec, rows(columns, values)).keys();
    }

    /** The keys' values, those of a composite key joined by a bar. */
    static List<String> decode(KeyCodec codec, int columns, KeyList keys) {
        RowBatch batch = new RowBatch(columns);
        codec.decode(keys, 0, keys.size(), batch);
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < batch.rows(); row++) {
            List<String> parts = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                parts.add(new String(batch.copy(row, column), StandardCharsets.UTF_8));
            }
            texts.add(String.join("|", parts));
        }
        return texts;
    }
}
