package io.github.dbslicer.slice;

import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A generated table. Besides {@code columns}, in front of them, stand {@link TestColumn#NUMBER} and {@link TestColumn#KIND}.
 *
 * @param columns grow while relations are added
 * @param primaryKey empty for none
 */
record TestTable(
        TableId id,
        List<TestColumn> columns,
        List<String> primaryKey,
        List<List<String>> uniqueKeys,
        TestLayout layout) {

    /** As users call it. */
    String name() {
        return id.schema().equals("public") && id.name().length() % 2 == 0 ? id.name() : id.toString();
    }

    /** As SQL calls it. */
    String sqlName(UnaryOperator<String> quote) {
        return sqlName(id.name(), quote);
    }

    /** A name in the schema of this table, as SQL has it. */
    String sqlName(String name, UnaryOperator<String> quote) {
        return (id.schema().isEmpty() ? "" : quote.apply(id.schema()) + ".") + quote.apply(name);
    }

    TestColumn column(String name) {
        if (name.equals(TestColumn.REMAINDER)) {
            return new TestColumn(name, KeyType.INTEGER, false);
        }
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean hasRemainder() {
        return !layout.remainder().isEmpty();
    }

    /** The primary key and the unique keys. */
    List<List<String>> keys() {
        List<List<String>> keys = new ArrayList<>(uniqueKeys);
        if (!primaryKey.isEmpty()) {
            keys.add(0, primaryKey);
        }
        return keys;
    }

    /** Every column, in order. */
    List<String> columnNames() {
        List<String> names = new ArrayList<>(List.of(TestColumn.NUMBER, TestColumn.KIND));
        columns.forEach(column -> names.add(column.name()));
        if (hasRemainder()) {
            names.add(TestColumn.REMAINDER);
        }
        return names;
    }
}
