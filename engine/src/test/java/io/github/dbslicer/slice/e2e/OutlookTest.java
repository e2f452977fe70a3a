package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Outlook;
import io.github.dbslicer.slice.SliceListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run tells of how far it is. */
class OutlookTest {
    private static final Selection KINDS = seeds("kind");
    private static final Selection ORDERS = seeds("orders");
    private static final Selection ITEMS = seeds("item");
    private static final Selection PRODUCTS = slice("product");
    private static final Selection PEOPLE = slice("person");

    @TempDir
    Path directory;

    private final Told told = new Told();

    @BeforeEach
    void cut() {
        Scenario scenario = new Scenario(new SqliteTestDatabases(directory));
        scenario.tables(
                        "CREATE TABLE kind (id INTEGER PRIMARY KEY)",
                        "CREATE TABLE person (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES person (id))",
                        "CREATE TABLE orders (id INTEGER PRIMARY KEY, person INTEGER REFERENCES person (id))",
                        "CREATE TABLE product (id INTEGER PRIMARY KEY)",
                        "CREATE TABLE item (id INTEGER PRIMARY KEY, orders INTEGER REFERENCES orders (id),"
                                + " product INTEGER REFERENCES product (id))",
                        "CREATE INDEX item_orders ON item (orders)",
                        "CREATE TABLE nobody (id INTEGER PRIMARY KEY, item INTEGER REFERENCES item (id))",
                        "CREATE INDEX nobody_item ON nobody (item)")
                .rows(
                        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) INSERT INTO kind SELECT i FROM n",
                        "INSERT INTO person SELECT id, nullif(id - 1, 0) FROM kind",
                        "INSERT INTO orders SELECT id, id % 7 + 1 FROM kind",
                        "INSERT INTO product SELECT id FROM kind",
                        "INSERT INTO item SELECT id, id % 20 + 1, id % 5 + 1 FROM kind",
                        "ANALYZE");
        String rules = """
                rules: {full: {where: 1 = 1}, few: {where: id <= 10}}
                tables:
                  kind: {rule: full}
                  orders: {rule: few}
                  item: {rule: join, table: orders, reference: orders}
                  nobody: {rule: join, table: item, reference: item}
                """;
        scenario.run(scenario.request(rules, Optional.empty()), told);
    }

    @Test
    void ofAWholeTableWhatTheStatisticsSayBeforeItBegins() {
        assertThat(told.outlooks.get(KINDS)).containsExactly(new Outlook.Rows(300, false));
        assertThat(told.beforeAnyStarted).containsExactly(KINDS);
    }

    @Test
    void ofARuleNothingThatIsNotKnown() {
        assertThat(told.outlooks.getOrDefault(ORDERS, List.of()))
                .allMatch(Outlook.Parts.class::isInstance)
                .noneMatch(outlook -> ((Outlook.Parts) outlook).done() > ((Outlook.Parts) outlook).all());
    }

    @Test
    void ofALookupTheKeysThatAreDoneAndThoseThatWait() {
        assertThat(told.last(ITEMS)).isEqualTo(new Outlook.Keys(10, 0, false));
        assertThat(told.last(PRODUCTS)).isEqualTo(new Outlook.Keys(5, 0, false));
        assertThat(told.outlooks.get(ITEMS)).allSatisfy(outlook -> {
            Outlook.Keys keys = (Outlook.Keys) outlook;
            assertThat(keys.done() + keys.waiting()).isBetween(1L, 10L);
            assertThat(keys.growing() || keys.done() + keys.waiting() == 10).isTrue();
        });
    }

    @Test
    void ofACycleThatItMayGrow() {
        assertThat(told.last(PEOPLE)).isEqualTo(new Outlook.Keys(7, 0, true));
        assertThat(told.outlooks.get(PEOPLE)).allMatch(outlook -> ((Outlook.Keys) outlook).growing());
    }

    @Test
    void everySelectionIsFinishedOnce() {
        assertThat(told.finished)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        KINDS,
                        ORDERS,
                        ITEMS,
                        seeds("nobody"),
                        PRODUCTS,
                        PEOPLE,
                        slice("orders"),
                        slice("item"),
                        slice("kind"),
                        slice("nobody")));
        assertThat(told.started)
                .doesNotContain(slice("kind"), slice("nobody"))
                .contains(KINDS, ORDERS, ITEMS, PRODUCTS, PEOPLE);
    }

    private static Selection seeds(String table) {
        return Selection.seeds(TableId.of(table));
    }

    private static Selection slice(String table) {
        return Selection.slice(TableId.of(table));
    }

    private static final class Told implements SliceListener {
        private final Map<Selection, List<Outlook>> outlooks = new HashMap<>();
        private final Set<Selection> beforeAnyStarted = new HashSet<>();
        private final Set<Selection> started = new HashSet<>();
        private final List<Selection> finished = new ArrayList<>();

        private Outlook last(Selection selection) {
            List<Outlook> all = outlooks.getOrDefault(selection, List.of());
            return all.get(all.size() - 1);
        }

        @Override
        public synchronized void selectionStarted(Selection selection) {
            started.add(selection);
        }

        @Override
        public synchronized void outlook(Selection selection, Outlook outlook) {
            outlooks.computeIfAbsent(selection, ignored -> new ArrayList<>()).add(outlook);
            if (started.isEmpty()) {
                beforeAnyStarted.add(selection);
            }
        }

        @Override
        public synchronized void selectionFinished(Selection selection, long rows, Duration time) {
            finished.add(selection);
        }
    }
}
