package io.github.dbslicer.slice;

import java.util.ArrayList;
import java.util.List;

/**
 * A generated table. Besides {@code columns}, in front of them, stand {@link TestColumn#NUMBER} and {@link TestColumn#KIND}.
 *
 * @param columns grow while relations are added
 * @param primaryKey empty for none
 * @param remainder where the computed column stands: empty for none, {@code STORED} or {@code VIRTUAL}
 */
record TestTable(
        String name,
        List<TestColumn> columns,
        List<String> primaryKey,
        List<List<String>> uniqueKeys,
        String remainder) {

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
        return !remainder.isEmpty();
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
