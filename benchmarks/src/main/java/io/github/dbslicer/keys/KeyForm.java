package io.github.dbslicer.keys;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Kinds of keys, each held by a set of its own. */
public enum KeyForm {
    /** Integers without gaps, in another order. */
    DENSE("bigint", ValueKind.INTEGER) {
        @Override
        String text(long number) {
            // Coprime to 2^20: visits every number of a block of as many once.
            long withinBlock = (1 << 20) - 1;
            return Long.toString(number & ~withinBlock | number * 611_953 & withinBlock);
        }
    },
    /** Integers anywhere in 63 bits. */
    SPARSE("bigint", ValueKind.INTEGER) {
        @Override
        String text(long number) {
            return Long.toString(mixed(number) >>> 1);
        }
    },
    /** Random UUIDs in their text form. */
    UUIDS("uuid", ValueKind.UUID) {
        @Override
        String text(long number) {
            return new UUID(mixed(number), mixed(~number)).toString();
        }
    },
    /** Text of about 20 characters. */
    TEXT("varchar(40)", ValueKind.TEXT) {
        @Override
        String text(long number) {
            return "SKU-" + mixed(number);
        }
    };

    private final String type;
    private final ValueKind kind;

    KeyForm(String type, ValueKind kind) {
        this.type = type;
        this.kind = kind;
    }

    abstract String text(long number);

    /** A column, called {@code id}, of such keys. */
    public Column column() {
        String charset = kind == ValueKind.TEXT ? "utf8mb4" : "";
        return new Column("id", type, kind, charset, false, false);
    }

    /** The codec of such keys. */
    public KeyCodec codec() {
        return KeyCodec.of(List.of(column()));
    }

    /** A key as a value of a row; different numbers have different ones. */
    public byte[] key(long number) {
        return text(number).getBytes(StandardCharsets.US_ASCII);
    }

    /** Rows of one key each. */
    public RowBatch rows(int first, int number) {
        RowBatch rows = new RowBatch(1);
        for (int row = first; row < first + number; row++) {
            byte[] key = key(row);
            rows.append(key, 0, key.length);
        }
        return rows;
    }

    /** The finalizer of SplitMix64: different numbers stay different. */
    private static long mixed(long number) {
        long mixed = (number + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
