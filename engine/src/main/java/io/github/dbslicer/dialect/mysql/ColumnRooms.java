package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ColumnRoom;
import java.nio.charset.Charset;
import java.util.Optional;

/** What values a column has room for, by its type. */
final class ColumnRooms {
    /** What DECIMAL without digits has. */
    private static final int DECIMAL_DIGITS = 10;
    /** Decimal digits that every number of 32 bits keeps. */
    private static final int FLOAT_DIGITS = 6;
    /** Those of 64 bits. */
    private static final int DOUBLE_DIGITS = 15;

    private ColumnRooms() {}

    static ColumnRoom of(Column column) {
        ColumnType type = ColumnType.parse(column.type());
        return switch (type.base()) {
            case "tinyint" -> whole(8, type.unsigned());
            case "smallint" -> whole(16, type.unsigned());
            case "mediumint" -> whole(24, type.unsigned());
            case "int" -> whole(32, type.unsigned());
            case "bigint" -> whole(64, type.unsigned());
            case "bit" -> whole(type.number(0, 1), true);
            case "year" -> new ColumnRoom.Whole(1901, 2155);
            case "decimal" -> new ColumnRoom.Fractional(type.number(0, DECIMAL_DIGITS), type.number(1, 0));
            case "float" -> binary(type, FLOAT_DIGITS);
            case "double" -> binary(type, DOUBLE_DIGITS);
            case "char", "varchar" -> characters(column, type.number(0, 1));
            case "tinytext" -> bytes(column, 0xff);
            case "text" -> bytes(column, 0xffff);
            case "mediumtext" -> bytes(column, 0xffffff);
            case "longtext" -> bytes(column, Integer.MAX_VALUE);
            case "binary", "varbinary" -> new ColumnRoom.Bytes(type.number(0, 1));
            case "tinyblob" -> new ColumnRoom.Bytes(0xff);
            case "blob" -> new ColumnRoom.Bytes(0xffff);
            case "mediumblob" -> new ColumnRoom.Bytes(0xffffff);
            case "longblob" -> new ColumnRoom.Bytes(Integer.MAX_VALUE);
            case "uuid" -> new ColumnRoom.Uuid();
            case "date" -> new ColumnRoom.Temporal(true, false);
            case "time" -> new ColumnRoom.Temporal(false, true);
            case "datetime", "timestamp" -> new ColumnRoom.Temporal(true, true);
            default -> new ColumnRoom.Unknown();
        };
    }

    /** With digits behind the point, these are a bound, and those in all are what the column shows. */
    private static ColumnRoom binary(ColumnType type, int digits) {
        int fraction = type.number(1, Integer.MAX_VALUE);
        return new ColumnRoom.Fractional(fraction == Integer.MAX_VALUE ? digits : Integer.MAX_VALUE, fraction);
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
