package io.github.dbslicer.slice;

import java.util.List;
import java.util.Locale;

/** MariaDB and MySQL. */
final class MySqlForm implements SqlForm {

    @Override
    public List<KeyType> types() {
        return List.of(KeyType.values());
    }

    @Override
    public List<String> oddNames() {
        // Characters beyond U+FFFF are not permitted in identifiers, quoted or not.
        return List.of(
                "select",
                "key",
                "mixedCase",
                "order",
                "a b",
                "it's",
                "say \"so\"",
                "back`tick",
                "50%off",
                "%%",
                "dotted.name",
                "back\\slash",
                "Stra\u00DFe",
                "snow\u2603",
                "--",
                "a;b",
                "(x)",
                "\u65E5\u672C",
                "1st",
                "%table_name%",
                "\u00FCber,all",
                "#tag",
                "/* no */");
    }

    @Override
    public String columnType(TestColumn column) {
        return switch (column.type()) {
            case INTEGER -> "INT";
            case BIGINT -> "BIGINT";
            case UNSIGNED -> "BIGINT UNSIGNED";
            case TEXT -> "VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci";
            case UUID -> "CHAR(36) CHARACTER SET ascii COLLATE ascii_bin";
            case BINARY -> "BINARY(16)";
            case DECIMAL -> "DECIMAL(20,6)";
            case DATE -> "DATE";
        };
    }

    @Override
    public String tableSuffix(TestTable table) {
        return "ENGINE=InnoDB";
    }

    @Override
    public String folded(String sql) {
        return "LOWER(RTRIM(" + sql + "))";
    }

    @Override
    public String marked(String sql) {
        return "CONCAT('m', " + sql + ")";
    }

    @Override
    public String equality(KeyType type, String value) {
        return type == KeyType.TEXT ? value.toLowerCase(Locale.ROOT).stripTrailing() : value;
    }

    /** The collation pads: blanks at the end do not count. */
    @Override
    public String otherSpelling(KeyType type, String value) {
        return type == KeyType.TEXT ? SqlForm.swapCase(value) + " " : value;
    }
}
