package io.github.dbslicer.slice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A row of a generated table. Equal to itself alone: duplicates are rows of their own. */
final class TestRow {
    private final int number;
    /** A column that is not in it is NULL. */
    private final Map<String, String> values = new HashMap<>();

    TestRow(int number) {
        this.number = number;
        values.put(TestColumn.NUMBER, Integer.toString(number));
        values.put(TestColumn.REMAINDER, Integer.toString(number % TestColumn.REMAINDER_OF));
    }

    TestRow duplicate() {
        TestRow duplicate = new TestRow(number);
        duplicate.values.putAll(values);
        return duplicate;
    }

    int number() {
        return number;
    }

    Optional<String> value(String column) {
        return Optional.ofNullable(values.get(column));
    }

    void set(String column, String value) {
        values.put(column, value);
    }

    /** Takes the values of another row on. */
    void become(TestRow other) {
        values.clear();
        values.putAll(other.values);
    }
}
