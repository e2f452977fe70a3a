package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ColumnRoom;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/** What values a column has room for, by its type. */
final class ColumnRooms {
    private static final Map<String, Integer> INTEGER_BITS =
            Map.of("tinyint", 8, "smallint", 16, "mediumint", 24, "int", 32, "bigint", 64);
    private static final Map<String, Integer> TEXTS =
            Map.of("tinytext", 0xff, "text", 0xffff, "mediumtext", 0xffffff, "longtext", Integer.MAX_VALUE);
    private static final Map<String, Integer> BLOBS =
            Map.of("tinyblob", 0xff, "blob", 0xffff, "mediumblob", 0xffffff, "longblob", Integer.MAX_VALUE);
    /** What DECIMAL without digits has. */
    private static final int DECIMAL_DIGITS = 10;

    private ColumnRooms() {}

    static ColumnRoom of(Column column) {
        ColumnType type = ColumnType.parse(column.type());
        return switch (type.base()) {
            case "tinyint", "smallint", "mediumint", "int", "bigint" ->
                whole(INTEGER_BITS.get(type.base()), type.unsigned());
            case "bit" -> whole(type.number(0, 1), true);
            case "year" -> new ColumnRoom.Whole(1901, 2155);
            case "decimal" -> new ColumnRoom.Fractional(type.number(0, DECIMAL_DIGITS), type.number(1, 0));
            case "float", "double" -> new ColumnRoom.Fractional(Integer.MAX_VALUE, type.number(1, Integer.MAX_VALUE));
            case "char", "varchar" -> characters(column, type.number(0, 1));
            case "tinytext", "text", "mediumtext", "longtext" -> bytes(column, TEXTS.get(type.base()));
            case "binary", "varbinary" -> new ColumnRoom.Bytes(type.number(0, 1));
            case "tinyblob", "blob", "mediumblob", "longblob" -> new ColumnRoom.Bytes(BLOBS.get(type.base()));
            case "uuid" -> new ColumnRoom.Uuid();
            case "date" -> new ColumnRoom.Temporal(true, false);
            case "time" -> new ColumnRoom.Temporal(false, true);
            case "datetime", "timestamp" -> new ColumnRoom.Temporal(true, true);
            default -> new ColumnRoom.Unknown();
        };
    }

    /** What is above the largest signed integer is left out. */
    private static ColumnRoom whole(int bits, boolean unsigned) {
        if (unsigned) {
            return new ColumnRoom.Whole(0, bits >= Long.SIZE - 1 ? Long.MAX_VALUE : (1L << bits) - 1);
        }
        long half = 1L << (bits - 1);
        return new ColumnRoom.Whole(-Math.abs(half - 1) - 1, half - 1);
    }

    private static ColumnRoom characters(Column column, int characters) {
        return text(column, characters, characters * CharacterSets.maxBytes(column.charset()));
    }

    private static ColumnRoom bytes(Column column, int bytes) {
        return text(column, bytes, bytes);
    }

    private static ColumnRoom text(Column column, int characters, int bytes) {
        Optional<Charset> charset = JavaCharsets.of(column.charset());
        return charset.isEmpty() ? new ColumnRoom.Unknown() : new ColumnRoom.Text(characters, bytes, charset.get());
    }
}
