package io.github.dbslicer.slice;

import io.github.dbslicer.explain.ExplainRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** All rows of a generated database that have a key, named as a user would: by position, by column, in another spelling that means the same. */
final class ExplainedRows {
    private final SqlForm form;
    private final SplittableRandom random;
    private final List<TestTable> tables = new ArrayList<>();
    private final List<TestRow> rows = new ArrayList<>();
    private final List<ExplainRequest.AskedRow> asked = new ArrayList<>();

    ExplainedRows(TestDatabase database, SqlForm form, SplittableRandom random) {
        this.form = form;
        this.random = random;
        for (TestTable table : database.tables()) {
            for (TestRow row : database.rows(table)) {
                add(table, row);
            }
        }
    }

    List<ExplainRequest.AskedRow> asked() {
        return asked;
    }

    TestTable table(int index) {
        return tables.get(index);
    }

    TestRow row(int index) {
        return rows.get(index);
    }

    private void add(TestTable table, TestRow row) {
        List<List<String>> keys = table.keys().stream()
                .filter(key -> key.stream().allMatch(column -> row.value(column).isPresent()))
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        List<String> key = keys.get(random.nextInt(keys.size()));
        boolean byPosition = key.equals(table.primaryKey()) && random.nextBoolean();
        String text = byPosition ? positions(table, row, key) : names(table, row, key);
        tables.add(table);
        rows.add(row);
        asked.add(new ExplainRequest.AskedRow(table.name(), text));
    }

    private String positions(TestTable table, TestRow row, List<String> key) {
        return key.stream().map(column -> value(table, row, column)).collect(Collectors.joining(","));
    }

    private String names(TestTable table, TestRow row, List<String> key) {
        List<String> anyOrder = new ArrayList<>(key);
        if (random.nextBoolean()) {
            Collections.reverse(anyOrder);
        }
        return anyOrder.stream()
                .map(column -> column + "=" + quoted(value(table, row, column)))
                .collect(Collectors.joining(","));
    }

    private String quoted(String value) {
        return random.nextBoolean() ? value : "\"" + value + "\"";
    }

    private String value(TestTable table, TestRow row, String column) {
        KeyType type = table.column(column).type();
        String value = row.value(column).orElseThrow();
        if (type == KeyType.BINARY) {
            return random.nextBoolean() ? "x'" + value + "'" : "0x" + value;
        }
        return random.nextBoolean() ? value : form.otherSpelling(type, value);
    }
}
