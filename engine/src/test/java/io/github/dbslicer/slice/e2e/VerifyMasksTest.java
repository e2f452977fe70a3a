package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.verify.RelationResult;
import io.github.dbslicer.verify.TableResult;
import io.github.dbslicer.verify.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A masked slice is verified, masked keys and all, and every way to spoil it is found, without a word of what was masked. */
class VerifyMasksTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    private static final Secret KEY = new Secret("a key of at least sixteen bytes");

    private static final String[] TABLES = {
        "CREATE TABLE customer (id INT NOT NULL PRIMARY KEY, email VARCHAR(100), name CHAR(40), phone VARCHAR(30), note VARCHAR(20),"
                + " grade INT)",
        "CREATE TABLE orders (id INT NOT NULL PRIMARY KEY, customer INT NOT NULL, a VARCHAR(20), secret VARCHAR(40),"
                + " FOREIGN KEY (customer) REFERENCES customer (id))",
        "CREATE TABLE item (orders INT NOT NULL, line INT NOT NULL, text VARCHAR(50), PRIMARY KEY (orders, line),"
                + " FOREIGN KEY (orders) REFERENCES orders (id))",
        "CREATE TABLE node (id INT NOT NULL PRIMARY KEY, up INT, FOREIGN KEY (up) REFERENCES node (id))",
        "CREATE TABLE tag (name VARCHAR(64) NOT NULL PRIMARY KEY, colour INT)",
        "CREATE TABLE label (id INT NOT NULL PRIMARY KEY, tag VARCHAR(64), FOREIGN KEY (tag) REFERENCES tag (name))",
        "CREATE TABLE audit (id INT NOT NULL PRIMARY KEY, entity VARCHAR(20), entity_id INT)",
        "CREATE TABLE log (n INT, customer INT, text VARCHAR(100))",
        "CREATE TABLE other (id INT NOT NULL PRIMARY KEY, text VARCHAR(20))"
    };

    private static final String[] ROWS = {
        "INSERT INTO customer VALUES (1, 'ann@example.com', 'Ann Original', '030 1', 'one', 1), (2, 'bob@example.com', 'Bob Original', '', 'two', 2),"
                + " (3, NULL, NULL, NULL, 'three', 3), (4, 'eve@example.com', 'Eve Original', '030 4', 'unused', 4)",
        "INSERT INTO orders VALUES (10, 1, 'p', 'Secret A'), (11, 1, 'q', NULL), (12, 2, 'r', 'Secret B'), (13, 3, 's', 'Secret C')",
        "INSERT INTO item VALUES (10, 1, 'x'), (11, 1, 'y'), (11, 2, 'z'), (12, 1, NULL), (13, 1, '')",
        "INSERT INTO node VALUES (1, 2), (2, 3), (3, 1), (4, NULL), (5, 6), (6, 5)",
        "INSERT INTO tag VALUES ('tag-red', 1), ('tag-blue', 2), ('tag-green', 3)",
        "INSERT INTO label VALUES (1, 'tag-red'), (2, 'tag-blue'), (3, NULL)",
        "INSERT INTO audit VALUES (1, 'order', 13), (2, 'customer', 2), (3, 'order', 77), (4, NULL, 11), (5, 'other', 12)",
        "INSERT INTO log VALUES (1, 1, 'text a'), (2, 2, 'text b'), (2, 2, 'text b'), (3, 88, NULL), (50, 4, 'text x')",
        "INSERT INTO other VALUES (1, 'as it is')"
    };

    private static final String RULES = """
            rules:
              some: {where: "%table_name%.id IN (10, 11, 12)"}
              one: {where: id = 1}
              full: {where: 1 = 1}
              early: {where: n < 10}
            tables:
              customer:
                rule: upon_request
                mask:
                  id: {encrypt: integer}
                  email: {fake: internet.email}
                  name: {fake: name.full_name}
                  phone: {fake: phone_number.phone_number}
                  note: "'sql'"
              orders:
                rule: some
                mask:
                  id: {encrypt: integer, digits: 6}
                  secret: {encrypt: letters}
              item: {rule: join, table: orders, reference: orders, mask: {text: {fake: name.first_name}}}
              node: {rule: one, mask: {id: {encrypt: integer}}}
              tag: {rule: upon_request, mask: {name: {encrypt: letters}}}
              label: {rule: full}
              audit: {rule: full}
              log: {rule: early, mask: {text: {fake: name.last_name}}}
              other: {rule: full}
            relations:
              - {from: audit(entity_id), to: orders(id), where: "entity = 'order'"}
              - {from: audit(entity_id), to: customer(id), where: "entity = 'customer'"}
              - {from: log(customer), to: customer(id)}
            """;

    @TempDir
    Path directory;

    private TestDatabases databases(String kind) {
        return switch (kind) {
            case "mysql" -> new MySqlTestDatabases(SERVER.server());
            case "postgresql" -> new PostgresTestDatabases(POSTGRES.server());
            default -> new SqliteTestDatabases(directory);
        };
    }

    private Scenario sliced(String kind) {
        Scenario scenario = new Scenario(databases(kind)).tables(TABLES).rows(ROWS);
        scenario.run(scenario.request(RULES, Optional.empty()).masking(Optional.of(KEY)), new SliceListener() {});
        return scenario;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void tellsTheSliceFromOneThatWasMaskedUnderAnotherKey(String kind) {
        Scenario scenario = sliced(kind);
        checkRight(scenario.verify(RULES, KEY));
        Verification result = scenario.verify(RULES, new Secret("quite another key of this length"));
        assertThat(result.passed()).isFalse();
        assertThat(result.maskedOtherwise())
                .contains(
                        "customer.id",
                        "orders.id",
                        "item.orders",
                        "node.id",
                        "tag.name",
                        "label.tag",
                        "audit.entity_id");
        assertThat(Verified.lines(result)).noneMatch(line -> line.matches(".*(example\\.com|Original|Secret|tag-).*"));
    }

    private static void checkRight(Verification result) {
        assertThat(Verified.lines(result)).isEmpty();
        assertThat(result.passed()).isTrue();
        assertThat(result.maskedOtherwise()).isEmpty();
        // customer, orders, item, node, tag, label, audit, log, other
        assertThat(result.compared()).isEqualTo(3 + 4 + 4 + 3 + 2 + 3 + 5 + 4 + 1);
        assertThat(result.tables())
                .filteredOn(table -> !table.recomputed().isEmpty())
                .extracting(table -> table.table().name()
                        + table.recomputed().stream()
                                .map(TableResult.Recomputed::column)
                                .toList()
                        + table.maskedColumns())
                .containsExactly(
                        "audit[entity_id][]",
                        "customer[id, email, name, phone][note]",
                        "item[orders, text][]",
                        "label[tag][]",
                        "log[customer, text][]",
                        "node[id, up][]",
                        "orders[id, customer, secret][]",
                        "tag[name][]");
        assertThat(result.relations())
                .filteredOn(relation -> relation.sourceOrphans() > 0)
                .extracting(relation -> relation.relation().child().name() + " " + relation.sourceOrphans())
                .containsExactly("audit 1", "log 1");
        assertThat(result.relations())
                .filteredOn(RelationResult::masked)
                .hasSize(7)
                .allSatisfy(relation -> assertThat(relation.maskedApart()).isZero());
    }

    /** What is done to a right slice, by one statement to one table, and what must be found. */
    private record Tampering(String table, String statement, List<String> found) {}

    private static final class Tamperings {
        private final LiveDatabase target;
        private final List<Tampering> all = new ArrayList<>();

        Tamperings(LiveDatabase target) {
            this.target = target;
        }

        void add(String table, String statement, String... found) {
            all.add(new Tampering(
                    table, statement, List.of(found).stream().sorted().toList()));
        }

        String customer(int grade) {
            return only("SELECT id FROM customer WHERE grade = " + grade);
        }

        String order(String a) {
            return only("SELECT id FROM orders WHERE a = '" + a + "'");
        }

        String only(String query) {
            assertThat(target.query(query)).hasSize(1);
            return target.query(query).get(0);
        }
    }

    private static List<Tampering> tamperings(LiveDatabase target) {
        Tamperings list = new Tamperings(target);
        addValues(list);
        addRows(list);
        addReferences(list);
        addOriginals(list);
        addKeyless(list);
        return list.all;
    }

    private static void addValues(Tamperings list) {
        String first = list.customer(1);
        list.add(
                "customer",
                "UPDATE customer SET email = 'other@example.org' WHERE grade = 1",
                "customer masked otherwise " + first + ": email");
        list.add(
                "customer",
                "UPDATE customer SET email = NULL, name = 'x', grade = 7 WHERE grade = 1",
                "customer differing " + first + ": grade",
                "customer masked otherwise " + first + ": email,name");
        list.add(
                "customer",
                "UPDATE customer SET email = '' WHERE grade = 3",
                "customer masked otherwise " + list.customer(3) + ": email");
        list.add(
                "customer",
                "UPDATE customer SET phone = ' ' WHERE grade = 2",
                "customer masked otherwise " + list.customer(2) + ": phone");
        list.add("customer", "UPDATE customer SET note = 'by SQL' WHERE grade = 2");
        list.add(
                "customer",
                "UPDATE customer SET grade = 3 - grade WHERE grade < 3",
                "customer differing " + first + ": grade",
                "customer differing " + list.customer(2) + ": grade");
        list.add(
                "orders",
                "UPDATE orders SET secret = UPPER(secret) WHERE a = 'p'",
                "orders masked otherwise " + list.order("p") + ": secret");
        list.add("other", "UPDATE other SET text = 'other'", "other differing 1: text");
    }

    private static void addRows(Tamperings list) {
        list.add("item", "DELETE FROM item WHERE text IS NULL", "item missing " + list.order("r") + ",1");
        list.add(
                "item",
                "UPDATE item SET line = 9 WHERE text IS NULL",
                "item missing " + list.order("r") + ",1",
                "item not in slice " + list.order("r") + ",9");
        list.add(
                "customer",
                "INSERT INTO customer VALUES (987654, NULL, NULL, NULL, 'x', 5)",
                "customer not in slice 987654");
        list.add(
                "node",
                "DELETE FROM node WHERE id <> 0",
                list.target.query("SELECT id FROM node").stream()
                        .map(id -> "node missing " + id)
                        .toArray(String[]::new));
        list.add(
                "orders",
                "DELETE FROM orders WHERE a = 's'",
                "audit.entity_id dangling 1",
                "orders missing " + list.order("s"));
    }

    private static void addReferences(Tamperings list) {
        String order = list.order("p");
        String changed = "orders masked otherwise " + order + ": customer";
        list.add("orders", "UPDATE orders SET customer = " + list.customer(2) + " WHERE a = 'p'", changed);
        list.add(
                "orders",
                "UPDATE orders SET customer = 424242 WHERE a = 'p'",
                changed,
                "orders.customer dangling " + order);
        list.add(
                "customer",
                "DELETE FROM customer WHERE grade = 1",
                "customer missing " + list.customer(1),
                "log.customer dangling 1 rows",
                "orders.customer dangling " + order,
                "orders.customer dangling " + list.order("q"));
    }

    private static void addOriginals(Tamperings list) {
        list.add(
                "customer",
                "UPDATE customer SET email = 'ann@example.com', phone = 'x' WHERE grade = 1",
                "customer masked otherwise " + list.customer(1) + ": phone",
                "customer unmasked " + list.customer(1) + ": email");
        list.add(
                "customer",
                "INSERT INTO customer VALUES (4, 'eve@example.com', 'Eve Original', '030 4', 'unused', 4)",
                "customer not in slice (a value of the source)");
        list.add(
                "tag",
                "UPDATE tag SET name = 'tag-red' WHERE colour = 1",
                "label.tag dangling 1",
                "tag missing " + list.only("SELECT name FROM tag WHERE colour = 1"),
                "tag not in slice (a value of the source)");
        list.add(
                "audit",
                "UPDATE audit SET entity_id = 2 WHERE id = 2",
                "audit unmasked 2: entity_id",
                "audit.entity_id dangling 2");
    }

    private static void addKeyless(Tamperings list) {
        list.add("log", "UPDATE log SET text = 'text a' WHERE n = 1", "log missing 1 rows", "log not in slice 1 rows");
        list.add("log", "DELETE FROM log WHERE n = 2", "log missing 2 rows");
        list.add(
                "log",
                "UPDATE log SET customer = " + list.customer(2) + " WHERE n = 1",
                "log missing 1 rows",
                "log not in slice 1 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void findsWhateverIsDoneToAMaskedSliceAndShowsNoOriginal(String kind) {
        Scenario scenario = sliced(kind);
        LiveDatabase target = scenario.target();
        SoftAssertions all = new SoftAssertions();
        for (Tampering tampering : tamperings(target)) {
            target.execute("CREATE TABLE kept AS SELECT * FROM " + tampering.table(), tampering.statement());
            Verification result = scenario.verify(RULES, KEY);
            all.assertThat(Verified.lines(result))
                    .as("%s", tampering)
                    .containsExactlyElementsOf(tampering.found())
                    .noneMatch(line -> line.matches(".*(example\\.com|Original|030|Secret|tag-|text ).*"));
            all.assertThat(result.passed())
                    .as("%s", tampering)
                    .isEqualTo(tampering.found().isEmpty());
            all.assertThat(result.maskedOtherwise()).as("%s", tampering).isEmpty();
            target.execute(
                    "DELETE FROM " + tampering.table(),
                    "INSERT INTO " + tampering.table() + " SELECT * FROM kept",
                    "DROP TABLE kept");
        }
        all.assertAll();
        assertThat(Verified.lines(scenario.verify(RULES, KEY)))
                .as("all is undone")
                .isEmpty();
    }
}
