package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.explain.Explanation;
import io.github.dbslicer.explain.Referring;
import io.github.dbslicer.explain.RowName;
import io.github.dbslicer.explain.Rule;
import io.github.dbslicer.explain.Seed;
import io.github.dbslicer.explain.Step;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds explanations to what a naive search finds in the generated rows. */
final class ExplanationJudge {
    private final TestDatabase database;
    private final TestRules rules;
    private final SqlForm form;
    private final NaiveDistance naive;

    ExplanationJudge(TestDatabase database, TestRules rules, SqlForm form) {
        this.database = database;
        this.rules = rules;
        this.form = form;
        this.naive = new NaiveDistance(database, rules, form::equality);
    }

    void judge(TestTable table, TestRow row, Explanation explanation, String circumstances) {
        String which = "%s %s%n%s%n%s".formatted(table.name(), row.number(), explanation, circumstances);
        assertThat(named(explanation.row())).as(which).containsExactly(row);
        if (explanation instanceof Explanation.InSlice in) {
            assertThat(naive.distances().get(row))
                    .as(which)
                    .isEqualTo(in.steps().size());
            judgeChain(row, in, which);
            judgeSeed(in.seed(), which);
        } else {
            assertThat(naive.distances()).as(which).doesNotContainKey(row);
            judgeReferences(table, row, (Explanation.Outside) explanation, which);
        }
    }

    /** A row without a key may be any of its table: then one of them must do. */
    private void judgeChain(TestRow row, Explanation.InSlice in, String which) {
        Set<TestRow> reached = named(in.seed().row());
        reached.removeIf(seed -> naive.distances().getOrDefault(seed, -1) != 0);
        assertThat(reached).as(which).isNotEmpty();
        for (Step step : in.steps()) {
            reached = naive.reached(relation(step.relation()), reached, named(step.to()));
            assertThat(reached).as("%s of %s", step, which).isNotEmpty();
        }
        assertThat(reached).as(which).contains(row);
    }

    private void judgeSeed(Seed seed, String which) {
        Set<TestRow> joined = named(seed.row());
        TableId last = seed.row().table();
        for (Step join : seed.joins()) {
            assertThat(rules.rule(table(last))).as(which).isInstanceOf(TestRule.Join.class);
            joined = naive.reached(relation(join.relation()), joined, named(join.to()));
            last = join.to().table();
        }
        joined.retainAll(naive.seeds());
        assertThat(joined).as(which).isNotEmpty();
        TestRule.Where where = (TestRule.Where) rules.rule(table(last));
        assertThat(joined).as(which).anyMatch(where.condition().holds());
        assertThat(seed.rule())
                .as(which)
                .isEqualTo(new Rule.Where(where.name(), where.condition().sql()));
    }

    private void judgeReferences(TestTable table, TestRow row, Explanation.Outside outside, String which) {
        assertThat(outside.inScope()).as(which).isEqualTo(rules.inScope(table));
        for (Referring referring : outside.references()) {
            TestRelation relation = relation(referring.relation());
            long rows = database.rows(relation.child()).stream()
                    .filter(child ->
                            !naive.reached(relation, Set.of(child), Set.of(row)).isEmpty())
                    .count();
            assertThat(referring.rows()).as("%s of %s", referring, which).isEqualTo((int) rows);
        }
        long relations = database.relations().stream()
                .filter(relation -> relation.parent().equals(table))
                .count();
        assertThat(outside.references()).as(which).hasSize((int) relations);
    }

    private TestTable table(TableId id) {
        return database.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private TestRelation relation(Relation relation) {
        Stream<TestRelation> joins = database.tables().stream()
                .map(rules::rule)
                .filter(TestRule.Join.class::isInstance)
                .map(join -> ((TestRule.Join) join).relation());
        return Stream.concat(database.relations().stream(), joins)
                .filter(other -> other.child().id().equals(relation.child())
                        && other.parent().id().equals(relation.parent())
                        && pairs(other.childColumns(), other.parentColumns())
                                .equals(pairs(relation.childColumns(), relation.parentColumns())))
                .findFirst()
                .orElseThrow();
    }

    private static Set<List<String>> pairs(List<String> child, List<String> parent) {
        Set<List<String>> pairs = new HashSet<>();
        for (int index = 0; index < child.size(); index++) {
            pairs.add(List.of(child.get(index), parent.get(index)));
        }
        return pairs;
    }

    private Set<TestRow> named(RowName name) {
        TestTable table = table(name.table());
        return database.rows(table).stream()
                .filter(row -> name.key().stream().allMatch(part -> has(table, row, part)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean has(TestTable table, TestRow row, RowName.Part part) {
        KeyType type = table.column(part.column()).type();
        String value = row.value(part.column()).orElse("");
        if (value.isEmpty()) {
            return false;
        }
        return switch (type) {
            case BINARY -> part.value().equals("x'" + value + "'");
            case DECIMAL -> new BigDecimal(part.value()).compareTo(new BigDecimal(value)) == 0;
            case INTEGER, BIGINT, UNSIGNED, UUID, DATE -> part.value().equals(value);
            case TEXT -> form.equality(type, part.value()).equals(form.equality(type, value));
        };
    }
}
