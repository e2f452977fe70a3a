package io.github.dbslicer.slice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** SQLite. */
final class SqliteForm implements SqlForm {

    /** Integers of SQLite have a sign. */
    @Override
    public List<KeyType> types() {
        return Arrays.stream(KeyType.values())
                .filter(type -> type != KeyType.UNSIGNED)
                .toList();
    }

    @Override
    public List<String> oddNames() {
        return List.of(
                "select",
                "key",
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
                "tree\uD83C\uDF32",
                "--",
                "a;b",
                "(x)",
                "\u65E5\u672C",
                "1st",
                "%table_name%",
                "[b]",
                "?",
                ":x",
                "blank ");
    }

    @Override
    public String columnType(TestColumn column) {
        return switch (column.type()) {
            case INTEGER -> "INTEGER";
            case BIGINT -> "BIGINT";
            case UNSIGNED -> throw new IllegalArgumentException("not a type of SQLite");
            case TEXT -> "VARCHAR(20) COLLATE NOCASE";
            case UUID -> "CHAR(36)";
            case BINARY -> "BLOB";
            case DECIMAL -> "DECIMAL(20,6)";
            case DATE -> "DATE";
        };
    }

    @Override
    public String tableSuffix(TestTable table) {
        return !table.primaryKey().isEmpty() && table.id().name().length() % 2 == 0 ? "WITHOUT ROWID" : "";
    }

    @Override
    public String equality(KeyType type, String value) {
        return type == KeyType.TEXT ? value.toLowerCase(Locale.ROOT) : value;
    }

    @Override
    public String otherSpelling(KeyType type, String value) {
        return type == KeyType.TEXT ? SqlForm.swapCase(value) : value;
    }
}
