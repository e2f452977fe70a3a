package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.ValueKind;
import java.nio.charset.StandardCharsets;

/** What values a column has room for, by its type. What a domain's type limits is not told by its name. */
final class ColumnRooms {
    /** The server takes no larger value. */
    private static final int MOST_BYTES = (1 << 30) - 1;
    /** Of a type {@code name}, in a server with names of the usual length. */
    private static final int NAME_BYTES = 63;
    /** Decimal digits that every number of 32 bits keeps. */
    private static final int REAL_DIGITS = 6;
    /** Those of 64 bits. */
    private static final int DOUBLE_DIGITS = 15;

    private ColumnRooms() {}

    static ColumnRoom of(Column column) {
        PostgresType type = PostgresType.parse(column.type());
        if (type.array()) {
            return new ColumnRoom.Unknown();
        }
        return switch (type.base()) {
            case "smallint" -> new ColumnRoom.Whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case "integer" -> new ColumnRoom.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "bigint" -> new ColumnRoom.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case "oid" -> new ColumnRoom.Whole(0, (1L << 32) - 1);
            case "numeric" -> numeric(type);
            case "real" -> new ColumnRoom.Fractional(REAL_DIGITS, Integer.MAX_VALUE);
            case "double precision" -> new ColumnRoom.Fractional(DOUBLE_DIGITS, Integer.MAX_VALUE);
            case "character varying" -> text(type.number(0, MOST_BYTES), MOST_BYTES);
            // The catalog spells the type without a length "bpchar".
            case "character" -> text(type.number(0, 1), MOST_BYTES);
            case "bpchar", "text" -> text(MOST_BYTES, MOST_BYTES);
            case "name" -> text(NAME_BYTES, NAME_BYTES);
            case "uuid" -> new ColumnRoom.Uuid();
            case "bytea" -> new ColumnRoom.Bytes(MOST_BYTES);
            case "date" -> new ColumnRoom.Temporal(true, false);
            case "time without time zone" -> new ColumnRoom.Temporal(false, true);
            case "timestamp without time zone", "timestamp with time zone" -> new ColumnRoom.Temporal(true, true);
            default -> ofKind(column);
        };
    }

    /** Without digits all are kept, with a negative number of them behind the point some before it are rounded. */
    private static ColumnRoom numeric(PostgresType type) {
        if (type.numbers().isEmpty()) {
            return new ColumnRoom.Fractional(Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
        int fraction = type.number(1, 0);
        return fraction < 0 ? new ColumnRoom.Unknown() : new ColumnRoom.Fractional(type.number(0, 0), fraction);
    }

    /** The server refuses a text that is longer than a domain has it. */
    private static ColumnRoom ofKind(Column column) {
        return column.kind() == ValueKind.TEXT ? text(MOST_BYTES, MOST_BYTES) : new ColumnRoom.Unknown();
    }

    private static ColumnRoom text(int characters, int bytes) {
        return new ColumnRoom.Text(characters, bytes, StandardCharsets.UTF_8);
    }
}
