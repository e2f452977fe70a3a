package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A judge that sees easy cases only is none: what is generated must hold every shape, often. */
class RandomDatabaseTest {
    private static final int SEEDS = 90;
    private static final int OFTEN = 5;

    private final SqlForm form = new MySqlForm();
    private final List<TestDatabase> databases = new ArrayList<>();
    private final List<TestRules> rules = new ArrayList<>();

    RandomDatabaseTest() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomTables schema = new RandomTables(random, form);
            databases.add(new RandomRows(random, form, schema.tables(), schema.relations()).database());
            rules.add(new RandomRules(random, databases.get(databases.size() - 1)).rules());
        }
    }

    @Test
    void generatesTheSameFromTheSameSeed() {
        assertThat(new RandomDatabaseTest().databases.stream().map(TestDatabase::tables))
                .containsExactlyElementsOf(
                        databases.stream().map(TestDatabase::tables).toList());
    }

    @Test
    void generatesRelationsOfEveryShape() {
        assertRelations("composite", relation -> relation.childColumns().size() > 1);
        assertRelations("to itself", relation -> relation.child().equals(relation.parent()));
        assertRelations(
                "to a unique key", relation -> relation.parent().uniqueKeys().contains(relation.parentColumns()));
        assertRelations(
                "from a keyless table", relation -> relation.child().keys().isEmpty());
        assertRelations("declared", TestRelation::declared);
        assertRelations("polymorphic", relation -> relation.condition().isPresent());
        assertRelations(
                "from a computed column", relation -> relation.childColumns().contains(TestColumn.REMAINDER));
        assertRelations(
                "with a part that may be NULL",
                relation -> relation.childColumns().size() > 1
                        && relation.childColumns().stream()
                                .anyMatch(column ->
                                        relation.child().column(column).nullable()));
        assertRelations(
                "between types",
                relation ->
                        relation.child().column(relation.childColumns().get(0)).type()
                                != relation.parent()
                                        .column(relation.parentColumns().get(0))
                                        .type());
    }

    @Test
    void generatesPartitionsHeirsAndSchemasWhereThereAreSuch() {
        SqlForm postgres = new PostgreSqlForm(true, true);
        List<TestDatabase> made = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            SplittableRandom seeded = new SplittableRandom(seed);
            RandomTables schema = new RandomTables(seeded, postgres);
            made.add(new RandomRows(seeded, postgres, schema.tables(), schema.relations()).database());
        }
        List<TestTable> tables =
                made.stream().flatMap(database -> database.tables().stream()).toList();
        assertThat(tables.stream()
                        .filter(table -> table.layout().partitionedBy().isPresent()))
                .hasSizeGreaterThan(OFTEN);
        assertThat(tables.stream().filter(table -> table.layout().inherits().isPresent()))
                .hasSizeGreaterThan(OFTEN);
        assertThat(made.stream().filter(RandomDatabaseTest::hasOneNameTwice)).hasSizeGreaterThan(OFTEN);
        List<TestRelation> declared = made.stream()
                .flatMap(database -> database.relations().stream())
                .filter(TestRelation::declared)
                .toList();
        assertThat(declared.stream()
                        .filter(relation -> !relation.child()
                                .id()
                                .schema()
                                .equals(relation.parent().id().schema())))
                .hasSizeGreaterThan(OFTEN);
        assertThat(declared.stream().filter(RandomDatabaseTest::leadsToAnotherType))
                .hasSizeGreaterThan(OFTEN);
        assertThat(declared.stream()
                        .filter(relation ->
                                relation.parent().layout().partitionedBy().isPresent()))
                .hasSizeGreaterThan(OFTEN);
    }

    private static boolean hasOneNameTwice(TestDatabase database) {
        return database.tables().stream()
                        .map(table -> table.id().name())
                        .distinct()
                        .count()
                < database.tables().size();
    }

    private static boolean leadsToAnotherType(TestRelation relation) {
        return relation.child().column(relation.childColumns().get(0)).type()
                != relation.parent().column(relation.parentColumns().get(0)).type();
    }

    @Test
    void letsReferencesOverlap() {
        assertThat(databases.stream()
                        .filter(database -> database.relations().stream()
                                .anyMatch(one -> database.relations().stream()
                                        .anyMatch(other -> !one.equals(other)
                                                && one.child().equals(other.child())
                                                && other.childColumns().stream()
                                                        .anyMatch(one.childColumns()::contains))))
                        .count())
                .isGreaterThan(OFTEN);
    }

    @Test
    void makesCirclesOfReferencesThatMayNotBeNull() {
        assertThat(databases.stream().filter(this::hasStrictCircle).count()).isGreaterThan(OFTEN);
    }

    @Test
    void leavesTablesEmptyRowsDoubledAndReferencesWithoutParents() {
        assertThat(databases.stream()
                        .filter(database -> database.tables().stream()
                                .anyMatch(table -> database.rows(table).isEmpty()))
                        .count())
                .isGreaterThan(OFTEN);
        assertThat(databases.stream()
                        .filter(database -> database.tables().stream()
                                .anyMatch(table -> database.rows(table).stream()
                                                .map(TestRow::number)
                                                .distinct()
                                                .count()
                                        < database.rows(table).size()))
                        .count())
                .isGreaterThan(OFTEN);
        assertThat(databases.stream().filter(this::hasOrphan).count()).isGreaterThan(OFTEN);
    }

    @Test
    void makesRulesOfEveryKind() {
        List<TestRule> all =
                rules.stream().flatMap(made -> made.rules().values().stream()).toList();
        assertThat(all.stream().map(Object::getClass).distinct()).hasSize(4);
        assertThat(all.stream().filter(TestRule.Join.class::isInstance).count()).isGreaterThan(OFTEN);
        assertThat(rules.stream().filter(made -> !made.scope().isEmpty()).count())
                .isGreaterThan(OFTEN);
    }

    @Test
    void makesSlicesThatAreNeitherEmptyNorEverythingNorSeedsAlone() {
        int proper = 0;
        int beyondSeeds = 0;
        for (int index = 0; index < databases.size(); index++) {
            TestDatabase database = databases.get(index);
            int all = database.tables().stream()
                    .mapToInt(table -> database.rows(table).size())
                    .sum();
            int slice = size(database.relations(), index);
            int seeds = size(List.of(), index);
            proper += slice > 0 && slice < all ? 1 : 0;
            beyondSeeds += slice > seeds ? 1 : 0;
        }
        assertThat(proper).isGreaterThan(SEEDS / 2);
        assertThat(beyondSeeds).isGreaterThan(SEEDS / 2);
    }

    /** How many rows a slice has where only these relations are followed. */
    private int size(List<TestRelation> followed, int index) {
        TestDatabase database = databases.get(index);
        TestDatabase seen = new TestDatabase(database.tables(), followed, database.rows());
        return new NaiveSlice(seen, rules.get(index), form::equality).rows().size();
    }

    private void assertRelations(String shape, Predicate<TestRelation> predicate) {
        assertThat(databases.stream()
                        .flatMap(database -> database.relations().stream())
                        .filter(predicate)
                        .count())
                .as(shape)
                .isGreaterThan(OFTEN);
    }

    private boolean hasStrictCircle(TestDatabase database) {
        return database.tables().stream().anyMatch(start -> {
            Set<TestTable> reached = new HashSet<>();
            List<TestTable> open = new ArrayList<>(List.of(start));
            while (!open.isEmpty()) {
                TestTable child = open.remove(0);
                database.relations().stream()
                        .filter(relation -> relation.declared()
                                && relation.child().equals(child)
                                && !relation.parent().equals(child))
                        .filter(relation -> relation.childColumns().stream()
                                .noneMatch(column -> child.column(column).nullable()))
                        .map(TestRelation::parent)
                        .filter(reached::add)
                        .forEach(open::add);
            }
            return reached.contains(start);
        });
    }

    private boolean hasOrphan(TestDatabase database) {
        return database.relations().stream()
                .filter(relation -> relation.childColumns().size() == 1)
                .anyMatch(relation -> !values(
                                database,
                                relation.parent(),
                                relation.parentColumns().get(0))
                        .containsAll(values(
                                database,
                                relation.child(),
                                relation.childColumns().get(0))));
    }

    private Set<String> values(TestDatabase database, TestTable table, String column) {
        return database.rows(table).stream()
                .flatMap(row -> row.value(column).stream())
                .map(value -> form.equality(table.column(column).type(), value))
                .collect(Collectors.toSet());
    }
}
