package io.github.dbslicer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.schema.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private final Map<TableId, Selector> selectors = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    @Test
    void ordersStagesFromReferencingToReferenced() {
        reference("items", "orders");
        reference("orders", "users");
        where("items");
        SlicePlan plan = plan("items");
        assertThat(selections(plan))
                .containsExactly("[seeds(items)]", "[slice(items)]", "[slice(orders)]", "[slice(users)]");
        assertThat(plan.stages()).noneMatch(Stage::cyclic);
        assertThat(plan.stages().get(3).after()).containsExactly(2);
    }

    @Test
    void followsAJoinFromItsParentsSeeds() {
        Relation relation = reference("items", "orders");
        where("orders");
        selectors.put(TableId.of("items"), new Selector.Join(relation));
        SlicePlan plan = plan("items", "orders");
        assertThat(plan.stages().get(0).selections()).containsExactly(Selection.seeds(TableId.of("orders")));
        Follow join = plan.to(Selection.seeds(TableId.of("items"))).get(0);
        assertThat(join.isJoin()).isTrue();
        assertThat(join.fromColumns()).containsExactly("id");
        assertThat(join.toColumns()).containsExactly("orders_id");
    }

    @Test
    void readsTheSeedsOfAJoinsParentThatIsOutOfScopeWithoutWritingThem() {
        Relation relation = reference("items", "orders");
        where("orders");
        selectors.put(TableId.of("items"), new Selector.Join(relation));
        SlicePlan plan = plan("items");
        assertThat(plan.written())
                .contains(Selection.seeds(TableId.of("items")), Selection.slice(TableId.of("orders")))
                .doesNotContain(Selection.seeds(TableId.of("orders")));
    }

    @Test
    void putsACycleIntoOneStage() {
        reference("users", "addresses");
        reference("addresses", "users");
        reference("addresses", "cities");
        where("users");
        SlicePlan plan = plan("users");
        Stage cycle = plan.stages().get(1);
        assertThat(cycle.cyclic()).isTrue();
        assertThat(cycle.selections())
                .containsExactlyInAnyOrder(
                        Selection.slice(TableId.of("users")), Selection.slice(TableId.of("addresses")));
        assertThat(plan.stages().get(2).selections()).containsExactly(Selection.slice(TableId.of("cities")));
    }

    @Test
    void repeatsASelfReference() {
        reference("categories", "categories");
        where("categories");
        assertThat(plan("categories").stages().get(1).cyclic()).isTrue();
    }

    @Test
    void leavesOutWhatNothingReaches() {
        reference("items", "orders");
        reference("reviews", "items");
        where("orders");
        assertThat(selections(plan("orders"))).containsExactly("[seeds(orders)]", "[slice(orders)]");
    }

    @Test
    void walksAChainTenThousandDeep() {
        for (int table = 0; table < 10_000; table++) {
            reference("t" + table, "t" + (table + 1));
        }
        where("t0");
        SlicePlan plan = plan("t0");
        assertThat(plan.stages()).hasSize(10_002);
        assertThat(plan.stages().get(10_001).selections()).containsExactly(Selection.slice(TableId.of("t10000")));
    }

    @Test
    void numbersEveryStageAfterThoseItNeeds() {
        IntStream.range(0, 30).forEach(table -> {
            reference("t" + table, "t" + (table * 7 + 3) % 30);
            reference("t" + table, "t" + (table * 11 + 5) % 30);
        });
        where("t0");
        where("t9");
        for (Stage stage : plan("t0", "t9").stages()) {
            assertThat(stage.after()).allMatch(earlier -> earlier < stage.number());
        }
    }

    private Relation reference(String child, String parent) {
        Relation relation = new Relation(
                "fk",
                TableId.of(child),
                List.of(parent + "_id"),
                TableId.of(parent),
                List.of("id"),
                Optional.empty(),
                true);
        relations.add(relation);
        return relation;
    }

    private void where(String table) {
        selectors.put(TableId.of(table), new Selector.Where("1 = 1"));
    }

    private SlicePlan plan(String... scope) {
        Set<TableId> names = relations.stream()
                .flatMap(relation -> java.util.stream.Stream.of(relation.child(), relation.parent()))
                .collect(Collectors.toSet());
        DatabaseSchema schema =
                DatabaseSchema.of(names.stream().map(this::table).toList(), relations, List.of());
        return Planner.plan(
                schema,
                new SliceRules(selectors, Map.of(), List.of()),
                java.util.Arrays.stream(scope).map(TableId::of).collect(Collectors.toSet()));
    }

    private Table table(TableId id) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("id", "int", ValueKind.INTEGER, "", false, false));
        relations.stream()
                .filter(relation -> relation.child().equals(id))
                .map(relation -> relation.childColumns().get(0))
                .distinct()
                .forEach(name -> columns.add(new Column(name, "int", ValueKind.INTEGER, "", true, false)));
        return new Table(id, columns, Optional.of(new UniqueKey("primary", List.of("id"))), List.of(), List.of(), 0);
    }

    private static List<String> selections(SlicePlan plan) {
        return plan.stages().stream()
                .map(stage -> stage.selections().toString())
                .toList();
    }
}
