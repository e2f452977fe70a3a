package io.github.dbslicer.slice;

import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Generates tables and relations of every shape that databases have. */
final class RandomTables {
    private static final int MOST_TABLES = 12;
    private static final int MOST_RELATIONS = 3;

    private final SplittableRandom random;
    private final TestNames names;
    private final List<KeyType> types;
    private final SqlForm form;
    private final List<TestTable> tables = new ArrayList<>();
    private final List<TestRelation> relations = new ArrayList<>();

    RandomTables(SplittableRandom random, SqlForm form) {
        this.random = random;
        this.names = new TestNames(random, form.oddNames());
        this.types = form.types();
        this.form = form;
    }

    /** For once. */
    List<TestTable> tables() {
        int count = 1 + random.nextInt(MOST_TABLES);
        for (int index = 0; index < count; index++) {
            tables.add(table());
        }
        for (TestTable child : tables) {
            int references = random.nextInt(MOST_RELATIONS + 1);
            for (int index = 0; index < references; index++) {
                addRelation(child);
            }
        }
        if (random.nextInt(4) == 0) {
            addCircle();
        }
        if (form.hasPartitionsAndHeirs()) {
            addHeirs();
        }
        return tables;
    }

    /** Tables of which none can have a row without the others. */
    private void addCircle() {
        List<TestTable> circle = tables.stream()
                .filter(table -> !table.keys().isEmpty())
                .limit(2 + random.nextInt(2))
                .toList();
        for (int index = 0; index < circle.size(); index++) {
            TestTable child = circle.get(index);
            TestTable parent = circle.get((index + 1) % circle.size());
            List<String> key = pick(parent.keys());
            List<String> columns = key.stream()
                    .map(column -> newColumn(child, parent.column(column).type(), false))
                    .toList();
            relations.add(new TestRelation(child, columns, parent, key, Optional.empty(), true));
        }
    }

    /** After {@link #tables()}. */
    List<TestRelation> relations() {
        return relations;
    }

    private TestTable table() {
        TestTable table = new TestTable(
                newName(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                TestLayout.plain(pick(List.of("", "", "STORED", "VIRTUAL"))));
        int shape = random.nextInt(20);
        if (shape == 3) {
            table.uniqueKeys().add(newColumns(table, false));
        } else if (shape == 4) {
            table.uniqueKeys().add(newColumns(table, true));
        } else if (shape > 4) {
            addPrimaryKey(table);
            if (random.nextInt(3) == 0) {
                table.uniqueKeys().add(newColumns(table, random.nextBoolean()));
            }
        }
        return form.hasPartitionsAndHeirs() && random.nextInt(3) == 0 ? partitioned(table) : table;
    }

    /** Every key of a partitioned table holds the column that it is partitioned by. */
    private TestTable partitioned(TestTable table) {
        Optional<String> column = table.keys().isEmpty()
                ? Optional.of(TestColumn.NUMBER)
                : table.primaryKey().stream()
                        .filter(name -> table.column(name).type() == KeyType.INTEGER
                                && table.uniqueKeys().stream().allMatch(key -> key.contains(name)))
                        .findFirst();
        return column.map(by -> new TestTable(
                        table.id(),
                        table.columns(),
                        table.primaryKey(),
                        table.uniqueKeys(),
                        table.layout().partitionedBy(by)))
                .orElse(table);
    }

    /** Tables with the columns of others and, of their relations, some. Keys are not inherited. */
    private void addHeirs() {
        List<TestTable> parents = tables.stream()
                .filter(table -> table.layout().partitionedBy().isEmpty() && random.nextInt(5) == 0)
                .toList();
        for (TestTable parent : parents) {
            TestTable heir = new TestTable(
                    newName(),
                    new ArrayList<>(parent.columns()),
                    new ArrayList<>(random.nextBoolean() ? parent.primaryKey() : List.of()),
                    new ArrayList<>(),
                    parent.layout().inheriting(parent));
            newColumn(heir, randomType(), true);
            tables.add(heir);
            relations.stream()
                    .filter(relation -> relation.child().equals(parent) && random.nextBoolean())
                    .toList()
                    .forEach(relation -> relations.add(new TestRelation(
                            heir,
                            relation.childColumns(),
                            relation.parent(),
                            relation.parentColumns(),
                            relation.condition(),
                            relation.declared())));
        }
    }

    /** Now and then a name that a table of another schema has. */
    private TableId newName() {
        if (form.schemas().size() == 1) {
            return new TableId(form.schemas().get(0), names.next("t"));
        }
        String schema = pick(form.schemas());
        if (!tables.isEmpty() && random.nextInt(4) == 0) {
            TableId same = new TableId(schema, pick(tables).id().name());
            if (tables.stream().noneMatch(table -> table.id().equals(same))) {
                return same;
            }
        }
        return new TableId(schema, names.next("t"));
    }

    private void addPrimaryKey(TestTable table) {
        if (random.nextInt(3) == 0) {
            table.columns().add(new TestColumn("id", KeyType.INTEGER, false));
            table.primaryKey().add("id");
        } else {
            table.primaryKey().addAll(newColumns(table, false));
        }
    }

    /** One to three columns for a key. */
    private List<String> newColumns(TestTable table, boolean nullable) {
        List<String> key = new ArrayList<>();
        int count = pick(List.of(1, 1, 1, 2, 2, 3));
        for (int index = 0; index < count; index++) {
            key.add(newColumn(table, randomType(), nullable && random.nextBoolean()));
        }
        return key;
    }

    private String newColumn(TestTable table, KeyType type, boolean nullable) {
        TestColumn column = new TestColumn(names.next("c"), type, nullable);
        table.columns().add(column);
        return column.name();
    }

    private KeyType randomType() {
        return random.nextInt(3) == 0 ? KeyType.INTEGER : pick(types);
    }

    private void addRelation(TestTable child) {
        TestTable parent = pick(tables);
        if (parent.keys().isEmpty()) {
            return;
        }
        List<String> key = pick(parent.keys());
        boolean declared = random.nextInt(10) < 7;
        List<String> columns = new ArrayList<>();
        for (String parentColumn : key) {
            columns.add(referencing(child, parent.column(parentColumn).type(), declared, columns));
        }
        Optional<TestCondition> condition =
                declared || random.nextBoolean() ? Optional.empty() : Optional.of(condition());
        TestRelation relation = new TestRelation(child, columns, parent, key, condition, declared);
        boolean toItself = child.equals(parent) && columns.equals(key);
        if (!toItself && relations.stream().noneMatch(relation::samePathAs)) {
            relations.add(relation);
        }
    }

    private TestCondition condition() {
        return random.nextBoolean()
                ? TestCondition.kind(pick(List.of("a", "B", "c")))
                : TestCondition.remainder(2, random.nextInt(2));
    }

    /** A column of the child that may hold such values: one that it has, which lets references overlap, or a new one. */
    private String referencing(TestTable child, KeyType type, boolean declared, List<String> taken) {
        List<String> usable = new ArrayList<>(child.columns().stream()
                .filter(column ->
                        declared ? form.mayReference(column.type(), type) : form.compares(column.type(), type))
                .map(TestColumn::name)
                .filter(name -> !taken.contains(name))
                .toList());
        if (!declared
                && child.hasRemainder()
                && form.compares(KeyType.INTEGER, type)
                && !taken.contains(TestColumn.REMAINDER)) {
            usable.add(TestColumn.REMAINDER);
        }
        if (!usable.isEmpty() && random.nextInt(5) < 2) {
            return pick(usable);
        }
        KeyType own = declared
                ? declaredType(type)
                : pick(types.stream()
                        .filter(other -> form.compares(other, type))
                        .toList());
        return newColumn(child, own, random.nextInt(5) < 3);
    }

    private KeyType declaredType(KeyType parent) {
        List<KeyType> usable =
                types.stream().filter(type -> form.mayReference(type, parent)).toList();
        return usable.size() == 1 || random.nextBoolean() ? parent : pick(usable);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
