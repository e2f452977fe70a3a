package io.github.dbslicer.slice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Fills generated tables: keys stay unique, most references meet a row, some are NULL, some are orphans. */
final class RandomRows {
    private static final int MOST_ROWS = 60;
    private static final List<String> KINDS = List.of("a", "A", "b", "C");

    private final SplittableRandom random;
    private final SqlForm form;
    private final List<TestTable> tables;
    private final List<TestRelation> relations;
    private final Map<TestTable, List<TestRow>> rows = new HashMap<>();
    private final Map<List<String>, Set<List<String>>> taken = new HashMap<>();

    RandomRows(SplittableRandom random, SqlForm form, List<TestTable> tables, List<TestRelation> relations) {
        this.random = random;
        this.form = form;
        this.tables = tables;
        this.relations = relations;
    }

    /** For once. */
    TestDatabase database() {
        tables.forEach(table -> rows.put(table, scattered(table)));
        // The keys of some parents are made of references themselves and change in the first pass.
        for (int pass = 0; pass < 2; pass++) {
            tables.forEach(this::connect);
        }
        tables.forEach(this::duplicate);
        removeForbiddenOrphans();
        return new TestDatabase(tables, relations, rows);
    }

    /** What is removed may leave others as orphans. */
    private void removeForbiddenOrphans() {
        References references = new References(form::equality);
        List<TestRelation> strict = relations.stream().filter(form::mustHold).toList();
        boolean removed;
        do {
            removed = false;
            for (TestRelation relation : strict) {
                List<TestRow> parents = List.copyOf(rows.get(relation.parent()));
                removed |= rows.get(relation.child()).removeIf(child -> references.isOrphan(relation, child, parents));
            }
        } while (removed);
    }

    private List<TestRow> scattered(TestTable table) {
        List<TestRow> all = new ArrayList<>();
        int count = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(MOST_ROWS);
        for (int number = 0; number < count; number++) {
            TestRow row = new TestRow(number);
            if (random.nextInt(5) > 0) {
                row.set(TestColumn.KIND, KINDS.get(random.nextInt(KINDS.size())));
            }
            table.columns().forEach(column -> scatter(column, row));
            if (register(table, row)) {
                all.add(row);
            }
        }
        return all;
    }

    private void scatter(TestColumn column, TestRow row) {
        if (!column.nullable() || random.nextInt(4) > 0) {
            row.set(column.name(), column.type().randomValue(random));
        }
    }

    private void connect(TestTable table) {
        for (TestRow row : rows.get(table)) {
            Set<String> settled = new HashSet<>(Set.of(TestColumn.REMAINDER));
            relations.stream()
                    .filter(relation -> relation.child().equals(table) && random.nextInt(5) > 0)
                    .forEach(relation -> connect(relation, row, settled));
        }
    }

    /** Points a row at one of the parents that agree with what its columns must keep. */
    private void connect(TestRelation relation, TestRow row, Set<String> settled) {
        List<TestRow> parents = rows.get(relation.parent()).stream()
                .filter(parent -> fits(relation, row, parent, settled))
                .toList();
        if (parents.isEmpty()) {
            return;
        }
        // A copy, because the parent may be this very row.
        TestRow parent = parents.get(random.nextInt(parents.size())).duplicate();
        TestRow before = row.duplicate();
        unregister(relation.child(), row);
        for (int index = 0; index < relation.childColumns().size(); index++) {
            String column = relation.childColumns().get(index);
            if (!settled.contains(column)) {
                row.set(
                        column,
                        respelled(
                                relation.child().column(column),
                                parent.value(relation.parentColumns().get(index))
                                        .orElseThrow()));
            }
        }
        if (register(relation.child(), row)) {
            settled.addAll(relation.childColumns());
        } else {
            row.become(before);
            register(relation.child(), row);
        }
    }

    private boolean fits(TestRelation relation, TestRow row, TestRow parent, Set<String> settled) {
        for (int index = 0; index < relation.childColumns().size(); index++) {
            TestColumn column = relation.child().column(relation.childColumns().get(index));
            TestColumn target =
                    relation.parent().column(relation.parentColumns().get(index));
            Optional<String> value = parent.value(target.name());
            if (value.isEmpty() || !form.holds(column.type(), value.get())) {
                return false;
            }
            if (settled.contains(column.name())
                    && !form.equality(target.type(), value.get())
                            .equals(row.value(column.name())
                                    .map(own -> form.equality(column.type(), own))
                                    .orElse(""))) {
                return false;
            }
        }
        return true;
    }

    private String respelled(TestColumn column, String value) {
        String own = form.stored(column.type(), value);
        return random.nextInt(3) == 0 ? form.otherSpelling(column.type(), own) : own;
    }

    /** Whether all keys of the table are free for the row; takes them then. */
    private boolean register(TestTable table, TestRow row) {
        List<List<String>> keys = table.keys();
        for (int index = 0; index < keys.size(); index++) {
            Optional<List<String>> values = values(table, keys.get(index), row);
            if (values.isPresent() && !taken(table, keys.get(index)).add(values.get())) {
                keys.subList(0, index).forEach(key -> release(table, key, row));
                return false;
            }
        }
        return true;
    }

    private void unregister(TestTable table, TestRow row) {
        table.keys().forEach(key -> release(table, key, row));
    }

    private void release(TestTable table, List<String> key, TestRow row) {
        values(table, key, row).ifPresent(values -> taken(table, key).remove(values));
    }

    private Set<List<String>> taken(TestTable table, List<String> key) {
        List<String> path = new ArrayList<>(List.of(table.id().toString()));
        path.addAll(key);
        return taken.computeIfAbsent(path, unused -> new HashSet<>());
    }

    /** Empty where a part is NULL. Blanks at the end never tell two keys apart, as some databases have it. */
    private Optional<List<String>> values(TestTable table, List<String> key, TestRow row) {
        List<String> values = new ArrayList<>();
        for (String column : key) {
            Optional<String> value = row.value(column);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(form.equality(table.column(column).type(), value.get()));
        }
        return Optional.of(values);
    }

    private void duplicate(TestTable table) {
        List<TestRow> copies = rows.get(table).stream()
                .filter(row -> random.nextInt(5) == 0)
                .filter(row -> table.keys().stream()
                        .allMatch(key -> values(table, key, row).isEmpty()))
                .map(TestRow::duplicate)
                .toList();
        rows.get(table).addAll(copies);
    }
}
