package io.github.dbslicer.slice;

import java.util.List;
import java.util.Locale;

/** How a kind of database spells and compares what is generated. */
interface SqlForm {

    List<KeyType> types();

    /** Names that are hard to quote right; each may be used once, for a table or for a column. */
    List<String> oddNames();

    String columnType(KeyType type);

    /** Follows the list of columns and keys. */
    String tableSuffix(TestTable table);

    /** The form in which values are the same text where this database holds them to be equal. */
    String equality(KeyType type, String value);

    /** A value that equals the given one here but need not have the same characters. */
    String otherSpelling(KeyType type, String value);

    /** What stands for a value in SQL. */
    static String literal(KeyType type, String value) {
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
