package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.Slicer;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.verify.Finding;
import io.github.dbslicer.verify.RelationResult;
import io.github.dbslicer.verify.TableResult;
import io.github.dbslicer.verify.Verification;
import io.github.dbslicer.verify.Verifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A right slice is verified, and every way to spoil it is found and named, on each kind of database. */
class VerifyTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    private static final String[] TABLES = {
        "CREATE TABLE customer (id INT NOT NULL PRIMARY KEY, email VARCHAR(100), rate DOUBLE PRECISION, note TEXT)",
        "CREATE TABLE orders (id INT NOT NULL PRIMARY KEY, customer INT NOT NULL, a VARCHAR(20), b VARCHAR(20),"
                + " FOREIGN KEY (customer) REFERENCES customer (id))",
        "CREATE TABLE item (orders INT NOT NULL, line INT NOT NULL, text VARCHAR(50), PRIMARY KEY (orders, line),"
                + " FOREIGN KEY (orders) REFERENCES orders (id))",
        "CREATE TABLE refund (id INT NOT NULL PRIMARY KEY, orders INT, line INT, FOREIGN KEY (orders, line) REFERENCES item (orders, line))",
        "CREATE TABLE node (id INT NOT NULL PRIMARY KEY, up INT, FOREIGN KEY (up) REFERENCES node (id))",
        "CREATE TABLE tag (name VARCHAR(20) NOT NULL PRIMARY KEY, colour INT)",
        "CREATE TABLE label (id INT NOT NULL PRIMARY KEY, tag VARCHAR(20), FOREIGN KEY (tag) REFERENCES tag (name))",
        "CREATE TABLE audit (id INT NOT NULL PRIMARY KEY, entity VARCHAR(20), entity_id INT)",
        "CREATE TABLE log (n INT, a VARCHAR(20))",
        "CREATE TABLE region (id INT NOT NULL PRIMARY KEY, code VARCHAR(5))",
        "CREATE TABLE shop (id INT NOT NULL PRIMARY KEY, region VARCHAR(5))"
    };

    private static final String[] ROWS = {
        "INSERT INTO customer VALUES (1, 'a@x.org', 0.1, 'it''s'), (2, 'b@x.org', 0, '100%'), (3, NULL, NULL, ''),"
                + " (4, 'd@x.org', 1, 'unused')",
        "INSERT INTO orders VALUES (10, 1, 'p', 'q'), (11, 1, 'q', 'p'), (12, 2, NULL, 'x'), (13, 3, 'x', NULL)",
        "INSERT INTO item VALUES (10, 1, 'x'), (11, 1, 'y'), (11, 2, 'z'), (12, 1, NULL), (13, 1, '')",
        "INSERT INTO refund VALUES (100, 11, 2), (101, 10, 1), (102, 13, NULL)",
        "INSERT INTO node VALUES (1, 2), (2, 3), (3, 1), (4, NULL), (5, 6), (6, 5)",
        "INSERT INTO tag VALUES ('red', 1), ('blue', 2), ('green', 3)",
        "INSERT INTO label VALUES (1, 'red'), (2, 'blue'), (3, NULL)",
        "INSERT INTO audit VALUES (1, 'order', 13), (2, 'customer', 2), (3, 'order', 1), (4, NULL, 11), (5, 'other', 12)",
        "INSERT INTO log VALUES (1, 'a'), (2, 'b'), (2, 'b'), (3, NULL), (50, 'x'), (4, 'd')",
        "INSERT INTO region VALUES (1, 'n'), (2, 's'), (3, 's')",
        "INSERT INTO shop VALUES (1, 's')"
    };

    private static final String RULES = """
            rules:
              some: {where: "%table_name%.id IN (10, 11, 12)"}
              one: {where: id = 1}
              full: {where: 1 = 1}
              early: {where: n < 10}
            tables:
              orders: {rule: some}
              item: {rule: join, table: orders, reference: orders}
              refund: {rule: join, table: item, reference: [orders, line]}
              node: {rule: one}
              label: {rule: full}
              audit: {rule: full}
              log: {rule: early}
              shop: {rule: full}
            relations:
              - {from: audit(entity_id), to: orders(id), where: "entity = 'order'"}
              - {from: audit(entity_id), to: customer(id), where: "entity LIKE 'cust%%'"}
              - {from: shop(region), to: region(code)}
            """;

    @TempDir
    Path directory;

    private Scenario sliced(String kind, String rules) {
        Scenario scenario = new Scenario(databases(kind)).tables(TABLES).rows(ROWS);
        scenario.run(scenario.request(rules, Optional.empty()), new SliceListener() {});
        return scenario;
    }

    private TestDatabases databases(String kind) {
        return switch (kind) {
            case "mysql" -> new MySqlTestDatabases(SERVER.server());
            case "postgresql" -> new PostgresTestDatabases(POSTGRES.server());
            default -> new SqliteTestDatabases(directory);
        };
    }

    /** Something that is done to a right slice, what undoes it, and what must be found. */
    private record Tampering(List<String> statements, List<String> undoing, List<String> found) {}

    private static final class Tamperings {
        private final List<Tampering> all = new ArrayList<>();

        /** @param undoing statements with semicolons between them */
        void add(String statements, String undoing, String... found) {
            all.add(new Tampering(List.of(statements.split("; ")), List.of(undoing.split("; ")), List.of(found)));
        }
    }

    private static List<Tampering> tamperings(String kind) {
        Tamperings list = new Tamperings();
        addValues(list, kind);
        addRows(list);
        addReferences(list, kind);
        addKeyless(list);
        return list.all;
    }

    private static void addValues(Tamperings list, String kind) {
        String back = "UPDATE customer SET email = 'a@x.org' WHERE id = 1";
        list.add("UPDATE customer SET email = 'a@y.org' WHERE id = 1", back, "customer differing 1: email");
        list.add("UPDATE customer SET email = 'A@x.org' WHERE id = 1", back, "customer differing 1: email");
        list.add("UPDATE customer SET email = 'a@x.org ' WHERE id = 1", back, "customer differing 1: email");
        list.add("UPDATE customer SET email = NULL WHERE id = 1", back, "customer differing 1: email");
        list.add(
                "UPDATE customer SET note = NULL WHERE id = 3",
                "UPDATE customer SET note = '' WHERE id = 3",
                "customer differing 3: note");
        list.add(
                "UPDATE customer SET rate = 0.10000000000000002e0 WHERE id = 1",
                "UPDATE customer SET rate = 0.1 WHERE id = 1",
                "customer differing 1: rate");
        if (!kind.equals("sqlite")) {
            // SQLite stores whole numbers as integers, which have no negative zero.
            String minusZero = kind.equals("mysql") ? "-0e0" : "'-0'";
            list.add(
                    "UPDATE customer SET rate = " + minusZero + " WHERE id = 2",
                    "UPDATE customer SET rate = 0 WHERE id = 2",
                    "customer differing 2: rate");
        }
        list.add(
                "UPDATE customer SET email = CASE id WHEN 1 THEN 'b@x.org' ELSE 'a@x.org' END WHERE id < 3",
                "UPDATE customer SET email = CASE id WHEN 1 THEN 'a@x.org' ELSE 'b@x.org' END WHERE id < 3",
                "customer differing 1: email",
                "customer differing 2: email");
        list.add(
                "UPDATE orders SET a = 'q', b = 'p' WHERE id = 10",
                "UPDATE orders SET a = 'p', b = 'q' WHERE id = 10",
                "orders differing 10: a,b");
        list.add(
                "UPDATE orders SET a = 'x', b = NULL WHERE id = 12",
                "UPDATE orders SET a = NULL, b = 'x' WHERE id = 12",
                "orders differing 12: a,b");
        list.add(
                "UPDATE item SET text = 'zz' WHERE orders = 11 AND line = 2",
                "UPDATE item SET text = 'z' WHERE orders = 11 AND line = 2",
                "item differing 11,2: text");
    }

    private static void addRows(Tamperings list) {
        list.add("DELETE FROM refund WHERE id = 100", "INSERT INTO refund VALUES (100, 11, 2)", "refund missing 100");
        list.add(
                "DELETE FROM customer WHERE id = 1",
                "INSERT INTO customer VALUES (1, 'a@x.org', 0.1, 'it''s')",
                "customer missing 1",
                "orders.customer dangling 10",
                "orders.customer dangling 11");
        list.add(
                "INSERT INTO customer VALUES (4, 'd@x.org', 1, 'unused')",
                "DELETE FROM customer WHERE id = 4",
                "customer not in slice 4");
        list.add(
                "INSERT INTO customer VALUES (99, 'd@x.org', 1, 'unused')",
                "DELETE FROM customer WHERE id = 99",
                "customer not in source 99");
        list.add(
                "INSERT INTO node VALUES (5, 6), (6, 5)",
                "DELETE FROM node WHERE id > 4",
                "node not in slice 5",
                "node not in slice 6");
        list.add(
                "INSERT INTO node VALUES (7, 8), (8, 7)",
                "DELETE FROM node WHERE id > 4",
                "node not in source 7",
                "node not in source 8");
        list.add(
                "DELETE FROM node WHERE id > 0",
                "INSERT INTO node VALUES (1, 2), (2, 3), (3, 1)",
                "node missing 1",
                "node missing 2",
                "node missing 3");
    }

    private static void addReferences(Tamperings list, String kind) {
        list.add(
                "UPDATE orders SET customer = 4 WHERE id = 10",
                "UPDATE orders SET customer = 1 WHERE id = 10",
                "customer missing 4",
                "orders differing 10: customer",
                "orders.customer dangling 10");
        list.add(
                "DELETE FROM orders WHERE id = 13",
                "INSERT INTO orders VALUES (13, 3, 'x', NULL)",
                "audit.entity_id dangling 1",
                "orders missing 13");
        list.add(
                "DELETE FROM tag WHERE name = 'red'",
                "INSERT INTO tag VALUES ('red', 1)",
                "label.tag dangling 1",
                "tag missing red");
        String renamed = "UPDATE tag SET name = 'RED' WHERE name = 'red'";
        String back = "UPDATE tag SET name = 'red' WHERE name = 'RED'";
        if (kind.equals("mysql")) {
            // Its collation takes the two for one.
            list.add(renamed, back, "tag missing red", "tag not in source RED");
        } else {
            list.add(renamed, back, "label.tag dangling 1", "tag missing red", "tag not in source RED");
        }
        list.add("DELETE FROM region WHERE id = 3", "INSERT INTO region VALUES (3, 's')", "region missing 3");
        list.add(
                "UPDATE region SET code = 'n' WHERE id > 1",
                "UPDATE region SET code = 's' WHERE id > 1",
                "region differing 2: code",
                "region differing 3: code",
                "shop.region dangling 1");
    }

    private static void addKeyless(Tamperings list) {
        list.add(
                "INSERT INTO log VALUES (2, 'b')",
                "DELETE FROM log WHERE n = 2; INSERT INTO log VALUES (2, 'b'), (2, 'b')",
                "log repeated 1 rows");
        list.add(
                "DELETE FROM log WHERE n = 2; INSERT INTO log VALUES (2, 'b')",
                "INSERT INTO log VALUES (2, 'b')",
                "log missing 1 rows");
        list.add(
                "UPDATE log SET a = '' WHERE n = 3",
                "UPDATE log SET a = NULL WHERE n = 3",
                "log missing 1 rows",
                "log not in slice 1 rows");
        list.add("INSERT INTO log VALUES (50, 'x')", "DELETE FROM log WHERE n = 50", "log not in slice 1 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void findsAndNamesWhateverIsDoneToASlice(String kind) {
        Scenario scenario = sliced(kind, RULES);
        assertThat(Verified.lines(scenario.verify(RULES))).isEmpty();
        SoftAssertions all = new SoftAssertions();
        for (Tampering tampering : tamperings(kind)) {
            scenario.target().execute(tampering.statements());
            Verification result = scenario.verify(RULES);
            all.assertThat(Verified.lines(result))
                    .as("%s", tampering.statements())
                    .containsExactlyElementsOf(tampering.found());
            all.assertThat(result.passed()).as("%s", tampering.statements()).isFalse();
            scenario.target().execute(tampering.undoing());
        }
        all.assertAll();
        assertThat(Verified.lines(scenario.verify(RULES))).as("all is undone").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void comparesEveryRowAndTellsOrphansOfTheSourceApart(String kind) {
        Verification result = sliced(kind, RULES).verify(RULES);
        assertThat(result.passed()).isTrue();
        assertThat(result.tables())
                .extracting(TableResult::compared, TableResult::rows)
                .allSatisfy(counts -> assertThat(counts.toList().get(0))
                        .isEqualTo(counts.toList().get(1)));
        // customer, orders, item, refund, node, tag, label, audit, log, region, shop
        assertThat(result.compared()).isEqualTo(3 + 4 + 4 + 2 + 3 + 2 + 3 + 5 + 5 + 2 + 1);
        assertThat(result.relations())
                .filteredOn(relation -> relation.sourceOrphans() > 0)
                .singleElement()
                .satisfies(relation -> {
                    assertThat(relation.relation().child().name()).isEqualTo("audit");
                    assertThat(relation.relation().parent().name()).isEqualTo("orders");
                    assertThat(relation.sourceOrphans()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void leavesMaskedColumnsOutAndNamesThem(String kind) {
        String rules = """
                rules: {some: {where: id = 10}, early: {where: n < 10}, full: {where: 1 = 1}}
                tables:
                  orders: {rule: some}
                  audit: {rule: full, mask: {entity_id: entity_id + 1000}}
                  customer: {rule: upon_request, mask: {email: "'masked'"}}
                  log: {rule: early, mask: {a: "'x'"}}
                relations: [{from: audit(entity_id), to: customer(id), where: "entity = 'customer'"}]
                """;
        Scenario scenario = sliced(kind, rules);
        Verification right = scenario.verify(rules);
        assertThat(Verified.lines(right)).isEmpty();
        assertThat(right.tables())
                .filteredOn(table -> !table.maskedColumns().isEmpty())
                .extracting(table -> table.table().name() + table.maskedColumns())
                .containsExactly("audit[entity_id]", "customer[email]", "log[a]");
        assertThat(right.relations())
                .filteredOn(RelationResult::masked)
                .singleElement()
                .satisfies(relation -> assertThat(relation.maskedApart()).isEqualTo(1));
        scenario.target().execute("UPDATE customer SET email = 'other'", "UPDATE log SET a = 'y'");
        assertThat(Verified.lines(scenario.verify(rules))).isEmpty();
        scenario.target()
                .execute(
                        "UPDATE customer SET note = 'other' WHERE id = 1",
                        "DELETE FROM customer WHERE id = 2",
                        "UPDATE log SET n = 5 WHERE n = 1",
                        "INSERT INTO customer VALUES (4, 'd@x.org', 1, 'unused')");
        assertThat(Verified.lines(scenario.verify(rules)))
                .containsExactly(
                        "customer differing 1: note",
                        "customer missing 2",
                        "customer not in slice 4",
                        "log missing 1 rows",
                        "log not in slice 1 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void countsTheRowsOfATableWhoseKeyIsMasked(String kind) {
        String rules = """
                rules: {some: {where: "id IN (10, 12)"}}
                tables:
                  orders: {rule: some, mask: {customer: customer + 1000}}
                  customer: {rule: upon_request, mask: {id: id + 1000}}
                """;
        Scenario scenario = sliced(kind, rules);
        Verification right = scenario.verify(rules);
        assertThat(Verified.lines(right)).isEmpty();
        assertThat(right.tables())
                .filteredOn(table -> table.table().name().equals("customer"))
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.compared()).isZero();
                    assertThat(table.notes()).containsExactly("its key is masked: its rows are counted, not compared");
                });
        scenario.target().execute("DELETE FROM customer WHERE id = 1001");
        assertThat(Verified.lines(scenario.verify(rules))).containsExactly("customer missing 1 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void namesTablesAndColumnsThatTheTargetLacks(String kind) {
        Scenario scenario = sliced(kind, RULES);
        scenario.target().execute("ALTER TABLE customer DROP COLUMN note", "DROP TABLE log");
        assertThat(Verified.lines(scenario.verify(RULES)))
                .containsExactly(
                        "customer fault: the target has no column note",
                        "log fault: the target has no such table",
                        "log missing 5 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void looksAtASliceAtTheMomentThatItWasCutFrom(String kind) {
        Scenario scenario = new Scenario(databases(kind)).tables(TABLES).rows(ROWS);
        List<Verification> results = new ArrayList<>();
        Verifier verifier = new Verifier(new Dialects());
        new Slicer(new Dialects())
                .slice(
                        scenario.request(RULES, Optional.empty()),
                        (target, tables) -> true,
                        new SliceListener() {},
                        claim -> {
                            if (!kind.equals("sqlite")) {
                                // A writer of SQLite waits for readers to end.
                                scenario.source().execute("UPDATE customer SET email = 'later'", "DELETE FROM log");
                            }
                            results.add(verifier.verify(claim, new StepListener() {}));
                        });
        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(Verified.lines(result)).isEmpty());
        if (!kind.equals("sqlite")) {
            assertThat(Verified.lines(scenario.verify(RULES))).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void findsOneByteAmongManyRows(String kind) {
        Scenario scenario = new Scenario(databases(kind))
                .tables("CREATE TABLE t (id INT NOT NULL PRIMARY KEY, v VARCHAR(20))")
                .rows("INSERT INTO t SELECT n, 'v' FROM (" + Numbers.upTo(12_000) + ") AS numbers");
        String rules = "{rules: {full: {where: 1 = 1}}, tables: {t: {rule: full}}}";
        scenario.run(scenario.request(rules, Optional.empty()), new SliceListener() {});
        assertThat(Verified.lines(scenario.verify(rules))).isEmpty();
        scenario.target()
                .execute(
                        "UPDATE t SET v = 'other' WHERE id = 7777",
                        "DELETE FROM t WHERE id = 3",
                        "INSERT INTO t VALUES (-1, 'v')");
        Verification result = scenario.verify(rules);
        assertThat(Verified.lines(result)).containsExactly("t differing 7777: v", "t missing 3", "t not in source -1");
        assertThat(result.compared()).isEqualTo(11_999);
        scenario.target().execute("UPDATE t SET v = 'all' WHERE id > 0");
        assertThat(scenario.verify(rules).tables()).singleElement().satisfies(table -> {
            assertThat(table.count(Finding.Kind.DIFFERING)).isEqualTo(11_999);
            assertThat(table.findings()).hasSize(20 + 1 + 1);
        });
    }
}
