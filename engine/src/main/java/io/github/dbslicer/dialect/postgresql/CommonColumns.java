package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.CommonForms;
import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.dialect.MaskedForm;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.ValueKind;
import java.nio.charset.StandardCharsets;

/** What the values of a column mean whatever kind of database they are in. Those of a domain are what they would be without it. */
final class CommonColumns {
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.ISO_8859_1);

    private CommonColumns() {}

    static CommonColumn of(TableId table, Output output) {
        Column column = Projection.column(output);
        CommonType type = type(column);
        if (output instanceof Output.Original && !isSpelledByTheServer(type)) {
            boolean instant = type instanceof CommonType.DateTime dateTime && dateTime.instant();
            CommonColumn.Form made = instant ? new InstantForm() : CommonForms.plain(new CopyText());
            return new CommonColumn(type, new MaskedForm(table, column, type, made));
        }
        return new CommonColumn(type, form(table, column, type));
    }

    /** Whether what a mask makes is a value as it is, whatever the column takes besides. */
    private static boolean isSpelledByTheServer(CommonType type) {
        return type instanceof CommonType.Text
                || type instanceof CommonType.Bytes
                || type instanceof CommonType.Json
                || type instanceof CommonType.Own;
    }

    private static CommonType type(Column column) {
        PostgresType type = PostgresType.parse(column.valueType());
        if (type.array()) {
            return new CommonType.Own();
        }
        return switch (type.base()) {
            case "boolean" -> new CommonType.Bool();
            case "smallint" -> new CommonType.Int(16, false);
            case "integer" -> new CommonType.Int(32, false);
            case "bigint" -> new CommonType.Int(64, false);
            case "oid" -> new CommonType.Int(32, true);
            case "numeric" -> numeric(type);
            case "real" -> new CommonType.Real(32);
            case "double precision" -> new CommonType.Real(64);
            case "bytea" -> new CommonType.Bytes();
            case "uuid" -> new CommonType.Uuid();
            case "json", "jsonb" -> new CommonType.Json();
            case "xml" -> new CommonType.Text();
            case "date" -> new CommonType.Date();
            case "time without time zone" -> new CommonType.Time();
            case "timestamp without time zone" -> new CommonType.DateTime(false);
            case "timestamp with time zone" -> new CommonType.DateTime(true);
            default -> column.kind() == ValueKind.TEXT ? new CommonType.Text() : new CommonType.Own();
        };
    }

    /** With a negative number of digits behind the point, some before it are 0; it may be more of them than there are digits, too. */
    private static CommonType numeric(PostgresType type) {
        if (type.numbers().isEmpty()) {
            return new CommonType.Decimal(0, 0);
        }
        int scale = type.number(1, 0);
        int precision = type.number(0, 0);
        return scale < 0
                ? new CommonType.Decimal(precision - scale, 0)
                : new CommonType.Decimal(Math.max(precision, scale), scale);
    }

    private static CommonColumn.Form form(TableId table, Column column, CommonType type) {
        if (type instanceof CommonType.Bool) {
            return (rows, row, place, into) -> {
                byte[] word = rows.data()[rows.start(row, place)] == 't' ? TRUE : FALSE;
                into.append(word, 0, word.length);
            };
        }
        if (type instanceof CommonType.Bytes) {
            return CommonForms.plain(new HexBytes());
        }
        if (type instanceof CommonType.DateTime dateTime && dateTime.instant()) {
            return new InstantForm();
        }
        if (type instanceof CommonType.Text || type instanceof CommonType.Json || type instanceof CommonType.Own) {
            return CommonForms.utf8(table, column, CommonForms.plain(new CopyText()));
        }
        return CommonForms.asItIs();
    }
}
