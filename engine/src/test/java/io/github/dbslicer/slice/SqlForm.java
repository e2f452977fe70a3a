package io.github.dbslicer.slice;

import java.util.List;
import java.util.Locale;

/** How a kind of database spells and compares what is generated. */
interface SqlForm {

    List<KeyType> types();

    /** Names that are hard to quote right; each may be used once, for a table or for a column. */
    List<String> oddNames();

    /** Where tables may be; two in different ones may have one name. */
    default List<String> schemas() {
        return List.of("");
    }

    /** Whether tables may be made of partitions, or inherit columns of others. */
    default boolean hasPartitionsAndHeirs() {
        return false;
    }

    /** Whether the database lets a column of one type be declared to reference a column of the other. */
    default boolean mayReference(KeyType child, KeyType parent) {
        return child == parent;
    }

    /** Whether a relation that no database declares may pair columns of these types. */
    default boolean compares(KeyType one, KeyType other) {
        return one.comparesTo(other);
    }

    /** Whether a value of a type that this one compares to can be stored in this one. */
    default boolean holds(KeyType type, String value) {
        return type.holds(value);
    }

    /** A value of a type that this one compares to, as this one spells it. */
    default String stored(KeyType type, String value) {
        return value;
    }

    /** What must be in the database before its tables are. */
    default List<String> beforeTables() {
        return List.of();
    }

    /** What the type of the number is, and what else stands beside it. */
    default String numberType(TestTable table) {
        return "INTEGER NOT NULL";
    }

    String columnType(TestColumn column);

    /** Where a computed column stands, of the ways that this database has. */
    default String computed(TestTable table) {
        return table.layout().remainder();
    }

    /** Follows the list of columns and keys. */
    String tableSuffix(TestTable table);

    /**
     * Follows a declared reference.
     *
     * @param orphans whether rows reference what is not there
     */
    default String referenceSuffix(TestRelation relation, boolean orphans) {
        return "";
    }

    /** Whether no row may reference what is not there, whatever the database is told not to check. */
    default boolean mustHold(TestRelation relation) {
        return false;
    }

    /** Between the columns and the values of an insert. */
    default String insertOption() {
        return "";
    }

    /** The form in which values are the same text where this database holds them to be equal. */
    String equality(KeyType type, String value);

    /** Whether it is known here which texts its collation holds equal, so that keys of them can be masked. */
    default boolean knowsEqualTexts() {
        return true;
    }

    /** SQL for the text that all texts have alike that are equal to the one of some SQL. */
    default String folded(String sql) {
        return "lower(" + sql + ")";
    }

    /** SQL for a text with an m in front. */
    default String marked(String sql) {
        return "'m' || " + sql;
    }

    /** A value that equals the given one here but need not have the same characters. */
    String otherSpelling(KeyType type, String value);

    /** What stands for a value in SQL. */
    default String literal(KeyType type, String value) {
        return switch (type) {
            case INTEGER, BIGINT, UNSIGNED, DECIMAL -> value;
            case BINARY -> "x'" + value + "'";
            case TEXT, UUID, DATE -> "'" + value + "'";
        };
    }

    /** The other case, letter by letter. */
    static String swapCase(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT))
                ? text.toUpperCase(Locale.ROOT)
                : text.toLowerCase(Locale.ROOT);
    }
}
