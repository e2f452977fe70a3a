package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.CommonForms;
import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.dialect.MaskedForm;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import java.util.Locale;

/** What the values of a column mean whatever kind of database they are in. Geometry has the number of its system before it, as the server holds it. */
final class CommonColumns {
    /** What DECIMAL without digits has. */
    private static final int DECIMAL_DIGITS = 10;
    /** What the server takes a bit field of. */
    private static final int BYTE = 8;

    private CommonColumns() {}

    static CommonColumn of(TableId table, Output output) {
        Column column = Projection.column(output);
        CommonType type = type(column);
        CommonColumn.Form form = form(table, output, type);
        return new CommonColumn(
                type, output instanceof Output.Value ? form : new MaskedForm(table, column, type, form));
    }

    private static CommonType type(Column column) {
        ColumnType type = ColumnType.parse(column.type());
        return switch (type.base()) {
            case "tinyint" -> new CommonType.Int(8, type.unsigned());
            case "smallint" -> new CommonType.Int(16, type.unsigned());
            case "mediumint" -> new CommonType.Int(24, type.unsigned());
            case "int" -> new CommonType.Int(32, type.unsigned());
            case "bigint" -> new CommonType.Int(64, type.unsigned());
            case "bit" -> new CommonType.Int(bits(type.number(0, 1)), true);
            case "year" -> new CommonType.Int(16, true);
            case "decimal" -> new CommonType.Decimal(type.number(0, DECIMAL_DIGITS), type.number(1, 0));
            case "float" -> new CommonType.Real(32);
            case "double" -> new CommonType.Real(64);
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set" ->
                new CommonType.Text();
            case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "vector" ->
                new CommonType.Bytes();
            case "json" -> new CommonType.Json();
            case "uuid" -> new CommonType.Uuid();
            case "date" -> new CommonType.Date();
            case "time" -> new CommonType.Time();
            case "datetime" -> new CommonType.DateTime(false);
            case "timestamp" -> new CommonType.DateTime(true);
            default -> MySqlTypes.isGeometry(type.base()) ? new CommonType.Bytes() : new CommonType.Own();
        };
    }

    private static int bits(int width) {
        int bits = BYTE;
        while (bits < width) {
            bits *= 2;
        }
        return bits;
    }

    private static CommonColumn.Form form(TableId table, Output output, CommonType type) {
        Column column = Projection.column(output);
        if (type instanceof CommonType.Text || type instanceof CommonType.Json || type instanceof CommonType.Own) {
            return CharacterForm.of(table, column, ValueForm.wireCharset(output));
        }
        if (type instanceof CommonType.Time || type instanceof CommonType.DateTime) {
            return CommonForms.time();
        }
        if (type instanceof CommonType.Real real && real.bits() == Float.SIZE) {
            return NumberForms.single();
        }
        boolean filled = column.type().toLowerCase(Locale.ROOT).contains("zerofill")
                || MySqlTypes.base(column).equals("year");
        return filled ? NumberForms.withoutZerosBefore() : CommonForms.asItIs();
    }
}
