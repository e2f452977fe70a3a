package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules files can ask for, run as users run it, on each kind of database. */
class RulesTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    private static final String[] SHOP = {
        "CREATE TABLE customer (id INT PRIMARY KEY, email VARCHAR(100), discount DECIMAL(5,2), born DATE, note TEXT)",
        "CREATE TABLE orders (id INT PRIMARY KEY, customer INT NOT NULL, total DECIMAL(10,2), day DATE,"
                + " FOREIGN KEY (customer) REFERENCES customer (id))",
        "CREATE TABLE item (orders INT, line INT, text VARCHAR(50), PRIMARY KEY (orders, line),"
                + " FOREIGN KEY (orders) REFERENCES orders (id))",
        "CREATE TABLE refund (id INT PRIMARY KEY, orders INT, line INT, FOREIGN KEY (orders, line) REFERENCES item (orders, line))",
        "CREATE TABLE audit (id INT PRIMARY KEY, entity VARCHAR(20), entity_id INT)"
    };

    private static final String[] ROWS = {
        "INSERT INTO customer VALUES (1, 'a@x.org', 0.10, '1990-05-17', 'it''s'), (2, 'b@x.org', NULL, NULL, '100%'),"
                + " (3, NULL, 12.50, '2001-01-01', ''), (4, 'd@x.org', 0, '1970-12-31', 'unused')",
        "INSERT INTO orders VALUES (10, 1, 5.00, '2024-01-01'), (11, 1, 6.00, '2024-02-01'), (12, 2, 7.00, '2024-02-02'),"
                + " (13, 3, 8.00, '2024-03-01')",
        "INSERT INTO item VALUES (10, 1, 'x'), (11, 1, 'y'), (11, 2, 'z'), (12, 1, NULL), (13, 1, '')",
        "INSERT INTO refund VALUES (100, 11, 2), (101, 10, 1), (102, 13, NULL)",
        "INSERT INTO audit VALUES (1, 'order', 13), (2, 'customer', 2), (3, 'order', 1), (4, NULL, 11), (5, 'other', 12)"
    };

    @TempDir
    Path directory;

    private Scenario scenario(String kind) {
        return new Scenario(databases(kind)).tables(SHOP).rows(ROWS);
    }

    private TestDatabases databases(String kind) {
        return switch (kind) {
            case "mysql" -> new MySqlTestDatabases(SERVER.server());
            case "postgresql" -> new PostgresTestDatabases(POSTGRES.server());
            default -> new SqliteTestDatabases(directory);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void chainsJoinsAndTakesParentsThatAreNoSeeds(String kind) {
        scenario(kind)
                .cut(
                        """
                        rules: {february: {where: "CAST(%table_name%.day AS CHAR(10)) LIKE '2024-02-%%'"}}
                        tables:
                          orders: {rule: february}
                          item: {rule: join, table: orders, reference: orders}
                          refund: {rule: join, table: item, reference: [orders, line]}
                          customer: {rule: upon_request}
                        """,
                        Rows.of("orders", 2, "id IN (11, 12)"),
                        Rows.of("item", 3, "orders IN (11, 12)"),
                        Rows.of("refund", 1, "id = 100"),
                        Rows.of("customer", 2, "id IN (1, 2)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void limitsSeedsToTheTablesInScope(String kind) {
        Scenario scenario = scenario(kind);
        String rules = """
                rules: {full: {where: 1 = 1}, february: {where: "CAST(day AS CHAR(10)) LIKE '2024-02-%%'"}}
                tables:
                  customer: {rule: full}
                  orders: {rule: february}
                  item: {rule: join, table: orders, reference: orders}
                  refund: {rule: join, table: item, reference: [orders, line]}
                  audit: {rule: full}
                """;
        scenario.target().execute(ROWS);
        SliceRequest request = scenario.request(rules, Optional.empty(), "refund");
        scenario.compare(
                scenario.run(request, new SliceListener() {}),
                Rows.of("refund", 1, "id = 100"),
                Rows.of("item", 1, "orders = 11 AND line = 2"),
                Rows.of("orders", 1, "id = 11"),
                Rows.of("customer", 1, "id = 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void followsEachKindOfAPolymorphicReference(String kind) {
        Scenario scenario = scenario(kind);
        Cut cut = scenario.cut(
                """
                        rules: {full: {where: 1 = 1}}
                        tables: {audit: {rule: full}}
                        relations:
                          - {from: audit(entity_id), to: orders(id), where: "entity = 'order'"}
                          - {from: audit(entity_id), to: customer(id), where: "entity LIKE 'cust%%'"}
                        """,
                Rows.of("audit", 5, "1 = 1"), Rows.of("orders", 1, "id = 13"), Rows.of("customer", 2, "id IN (2, 3)"));
        assertThat(cut.result().orphans())
                .containsExactly("%s(entity_id): 1 key names no row of %s(id) in the source"
                        .formatted(
                                scenario.source().id("audit"), scenario.source().id("orders")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void joinsOverAPolymorphicReference(String kind) {
        scenario(kind)
                .cut(
                        """
                        rules: {some: {where: "id IN (1, 12, 13)"}}
                        tables:
                          orders: {rule: some}
                          audit: {rule: join, table: orders, reference: entity_id}
                        relations: [{from: audit(entity_id), to: orders(id), where: "entity = 'order'"}]
                        """,
                        Rows.of("orders", 2, "id IN (12, 13)"),
                        Rows.of("customer", 2, "id IN (2, 3)"),
                        Rows.of("audit", 1, "id = 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void masksTextNumbersAndDatesOfSeedsAndReferencedRowsAlike(String kind) {
        Scenario scenario = scenario(kind);
        String anonymous = kind.equals("mysql") ? "CONCAT('nobody+', id, '@x.org')" : "'nobody+' || id || '@x.org'";
        String rules = """
                rules: {some: {where: id = 2}, order: {where: id = 10}}
                tables:
                  orders: {rule: order, mask: {total: "total * 2 + customer", day: "'1999-12-31'"}}
                  customer:
                    rule: some
                    mask:
                      email: "%s"
                      discount: "CASE WHEN %%table_name%%.id %%%% 2 = 0 THEN 1.25 ELSE NULL END"
                      born: "CASE WHEN born IS NULL THEN NULL ELSE '2000-01-01' END"
                """.formatted(anonymous);
        SliceRequest request = scenario.request(rules, Optional.empty());
        Cut cut = scenario.run(request, new SliceListener() {});
        assertThat(scenario.target().query("SELECT id, email, discount, born, note FROM customer ORDER BY id"))
                .containsExactly("1|nobody+1@x.org|null|2000-01-01|it's", "2|nobody+2@x.org|1.25|null|100%");
        assertThat(scenario.target().query("SELECT id, customer, total + 0, day FROM orders"))
                .containsExactly(kind.equals("sqlite") ? "10|1|11|1999-12-31" : "10|1|11.00|1999-12-31");
        assertThat(cut.result().totalRows()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void resolvesReferencesOverColumnsMaskedAlikeAndWarns(String kind) {
        Scenario scenario = scenario(kind);
        String rules = """
                rules: {order: {where: id = 11}}
                tables:
                  orders: {rule: order, mask: {customer: customer + 1000}}
                  customer: {rule: upon_request, mask: {id: id + 1000}}
                """;
        Cut cut = scenario.run(scenario.request(rules, Optional.empty()), new SliceListener() {});
        assertThat(
                        scenario.target()
                                .query(
                                        "SELECT orders.id, customer.id, email FROM orders JOIN customer ON customer.id = customer"))
                .containsExactly("11|1001|a@x.org");
        assertThat(cut.warnings())
                .containsExactly(("The mask on %1$s.id, %2$s.customer changes what the reference"
                                + " %2$s(customer) -> %1$s(id) is made of: in the target it resolves only if both sides are masked"
                                + " to the same values.")
                        .formatted(
                                scenario.source().id("customer"),
                                scenario.source().id("orders")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void readsFromSeveralCopiesInTurn(String kind) {
        TestDatabases databases = databases(kind);
        Scenario scenario = scenario(kind);
        LiveDatabase copy = LiveDatabase.create(databases);
        copy.execute(SHOP);
        copy.execute(ROWS);
        ConnectionConfig first = scenario.source().config();
        String rules = "{rules: {full: {where: 1 = 1}}, tables: {refund: {rule: full}, audit: {rule: full}}}";
        SliceRequest one = scenario.request(rules, Optional.empty());
        SliceRequest two = new SliceRequest(
                List.of(first, copy.config()), one.targetDatabase(), one.rules(), one.tables(), 4, one.copySchema());
        assertThat(scenario.fail(two, new SliceListener() {}))
                .hasMessageContaining("do not show the same state of the database, or cannot prove it")
                .hasMessageContaining("consistency: none");
        SliceRequest declared = two.reading(new ReadPolicy(Consistency.NONE, Courtesy.NONE), 4);
        scenario.compare(
                scenario.run(declared, new SliceListener() {}),
                Rows.of("refund", 3, "1 = 1"),
                Rows.of("audit", 5, "1 = 1"),
                Rows.of("item", 2, "orders = 11 AND line = 2 OR orders = 10"),
                Rows.of("orders", 2, "id IN (10, 11)"),
                Rows.of("customer", 1, "id = 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void emptiesTablesThatTheSliceDoesNotNeedAndKeepsThoseThatTheSourceDoesNotHave(String kind) {
        Scenario scenario = scenario(kind);
        scenario.target().execute(ROWS);
        scenario.target().execute("CREATE TABLE own (id INT PRIMARY KEY)", "INSERT INTO own VALUES (1)");
        String rules = "{rules: {none: {where: 1 = 0}}, tables: {orders: {rule: none}, audit: {rule: skip}}}";
        Cut cut = scenario.run(scenario.request(rules, Optional.empty()), new SliceListener() {});
        assertThat(scenario.target().tables().stream()
                        .filter(table -> !scenario.target().rows(table, "1 = 1").isEmpty()))
                .containsExactly("own");
        assertThat(cut.warnings())
                .containsExactly("The target also holds tables that the source does not have; they stay as they are: "
                        + scenario.target().id("own"));
        assertThat(cut.result().rows().values()).containsOnly(0L);
        assertThat(Map.copyOf(cut.result().rows())).hasSize(SHOP.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void takesConditionsAsTheyAreWritten(String kind) {
        scenario(kind).cut("""
                        rules:
                          last: {where: "id = (SELECT MAX(id) FROM %table_name%) /* ; */ -- the newest"}
                          odd: {where: "email = '{x}' OR note IN (';', '100%%', '?')"}
                        tables: {refund: {rule: last}, customer: {rule: odd}}
                        """, Rows.of("refund", 1, "id = 102"), Rows.of("customer", 1, "id = 2"));
    }
}
