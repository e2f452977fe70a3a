package io.github.dbslicer.slice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** PostgreSQL. */
final class PostgreSqlForm implements SqlForm {
    private static final String COLLATION = "\"Mixed Case\".any_case";

    /** Whether texts are equal in either case by a type of an extension, rather than by a collation. */
    private final boolean citext;
    /** Whether columns may be computed when they are read. */
    private final boolean virtualColumns;

    PostgreSqlForm(boolean citext, boolean virtualColumns) {
        this.citext = citext;
        this.virtualColumns = virtualColumns;
    }

    @Override
    public List<KeyType> types() {
        return List.of(KeyType.values());
    }

    @Override
    public List<String> oddNames() {
        return List.of(
                "select",
                "key",
                "mixedCase",
                "order",
                "user",
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
                "$1",
                "?",
                ":x",
                "tab\there",
                "/* no */");
    }

    @Override
    public List<String> schemas() {
        return List.of("public", "public", "sales", "Mixed Case");
    }

    @Override
    public boolean hasPartitionsAndHeirs() {
        return true;
    }

    /** The key's type decides: there must be an implicit cast to it. */
    @Override
    public boolean mayReference(KeyType child, KeyType parent) {
        return child == parent
                || switch (parent) {
                    case INTEGER, BIGINT -> child == KeyType.INTEGER || child == KeyType.BIGINT;
                    case UNSIGNED, DECIMAL -> isNumber(child);
                    case TEXT, UUID, BINARY, DATE -> false;
                };
    }

    @Override
    public boolean compares(KeyType one, KeyType other) {
        return one == other || isNumber(one) && isNumber(other);
    }

    @Override
    public boolean holds(KeyType type, String value) {
        return switch (type) {
            case INTEGER, BIGINT, UNSIGNED -> !plain(value).contains(".") && type.holds(plain(value));
            case DECIMAL, TEXT, UUID, BINARY, DATE -> true;
        };
    }

    @Override
    public String stored(KeyType type, String value) {
        return switch (type) {
            case INTEGER, BIGINT, UNSIGNED -> plain(value);
            case DECIMAL, TEXT, UUID, BINARY, DATE -> value;
        };
    }

    @Override
    public List<String> beforeTables() {
        return List.of(
                "CREATE SCHEMA sales",
                "CREATE SCHEMA \"Mixed Case\"",
                citext
                        ? "CREATE EXTENSION citext"
                        : "CREATE COLLATION " + COLLATION
                                + " (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
    }

    /** Neither partitioned tables of old servers nor heirs have an identity. */
    @Override
    public String numberType(TestTable table) {
        boolean identity = table.id().name().length() % 3 == 0
                && table.layout().partitionedBy().isEmpty()
                && table.layout().inherits().isEmpty();
        return identity ? "INTEGER NOT NULL GENERATED ALWAYS AS IDENTITY" : "INTEGER NOT NULL";
    }

    @Override
    public String insertOption() {
        return "OVERRIDING SYSTEM VALUE";
    }

    @Override
    public String columnType(TestColumn column) {
        return switch (column.type()) {
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case UNSIGNED -> "numeric(20)";
            case TEXT -> text(column.name().length());
            case UUID -> "uuid";
            case BINARY -> "bytea";
            case DECIMAL -> "numeric";
            case DATE -> "date";
        };
    }

    private String text(int any) {
        return citext ? "citext" : (any % 2 == 0 ? "text" : "varchar(20)") + " COLLATE " + COLLATION;
    }

    @Override
    public String computed(TestTable table) {
        return virtualColumns ? table.layout().remainder() : "STORED";
    }

    @Override
    public String tableSuffix(TestTable table) {
        return "";
    }

    /** Old servers have no references of partitioned tables that are not checked. */
    @Override
    public String referenceSuffix(TestRelation relation, boolean orphans) {
        String deferred = switch (relation.childColumns().toString().length() % 3) {
            case 0 -> " DEFERRABLE INITIALLY DEFERRED";
            case 1 -> " DEFERRABLE";
            default -> "";
        };
        return deferred + (orphans ? " NOT VALID" : "");
    }

    @Override
    public boolean mustHold(TestRelation relation) {
        return relation.declared() && relation.child().layout().partitionedBy().isPresent();
    }

    @Override
    public String folded(String sql) {
        return "lower(" + sql + "::text)";
    }

    @Override
    public boolean knowsEqualTexts() {
        return citext;
    }

    @Override
    public String equality(KeyType type, String value) {
        return switch (type) {
            case TEXT -> value.toLowerCase(Locale.ROOT);
            case DECIMAL -> plain(value);
            case INTEGER, BIGINT, UNSIGNED, UUID, BINARY, DATE -> value;
        };
    }

    /** Numbers keep the zeros behind the point that they were given. */
    @Override
    public String otherSpelling(KeyType type, String value) {
        return switch (type) {
            case TEXT -> SqlForm.swapCase(value);
            case DECIMAL -> value.contains(".") ? value + "0" : value + ".00";
            case INTEGER, BIGINT, UNSIGNED, UUID, BINARY, DATE -> value;
        };
    }

    @Override
    public String literal(KeyType type, String value) {
        return type == KeyType.BINARY ? "'\\x" + value + "'" : SqlForm.super.literal(type, value);
    }

    private static boolean isNumber(KeyType type) {
        return type.comparesTo(KeyType.INTEGER) || type == KeyType.DECIMAL;
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
