package io.github.dbslicer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.slice.SliceExtent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How rows of any kind of database are explained. */
abstract class ExplainContract {
    private static final String RULES = """
            rules:
              recent: {where: "%table_name%.placed >= '2024-01-01'"}
              marked: {where: "body = 'seed'"}
            tables:
              orders: {rule: recent}
              order_items: {rule: join, table: orders, reference: order_id}
              refunds: {rule: join, table: order_items, reference: [order_id, line]}
              notes: {rule: marked}
            relations:
              - {from: "notes(entity_id)", to: "customers(id)", where: "entity = 'customer'"}
              - {from: "notes(entity_id)", to: "orders(id)", where: "entity = 'order'"}
            """;

    @TempDir
    private Path folder;

    abstract TestDatabases databases();

    final ConnectionConfig database(String... statements) {
        ConnectionConfig config = databases().newDatabase();
        databases().execute(config, List.of(statements));
        return config;
    }

    /** Customer 1 lives in DE, 2 and 3 recommend each other and live in FR, nobody references 4 but an old order. */
    private ConnectionConfig shop() {
        return database(
                "CREATE TABLE countries (code VARCHAR(2) NOT NULL PRIMARY KEY, name VARCHAR(20))",
                "CREATE TABLE addresses (id INTEGER NOT NULL PRIMARY KEY, country VARCHAR(2),"
                        + " FOREIGN KEY (country) REFERENCES countries (code))",
                "CREATE TABLE customers (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(50) NOT NULL UNIQUE, address_id INTEGER,"
                        + " referrer_id INTEGER, FOREIGN KEY (address_id) REFERENCES addresses (id),"
                        + " FOREIGN KEY (referrer_id) REFERENCES customers (id))",
                "CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER NOT NULL, placed DATE,"
                        + " FOREIGN KEY (customer_id) REFERENCES customers (id))",
                "CREATE TABLE order_items (order_id INTEGER NOT NULL, line INTEGER NOT NULL, PRIMARY KEY (order_id, line),"
                        + " FOREIGN KEY (order_id) REFERENCES orders (id))",
                "CREATE TABLE reasons (id INTEGER NOT NULL PRIMARY KEY)",
                "CREATE TABLE refunds (id INTEGER NOT NULL PRIMARY KEY, order_id INTEGER, line INTEGER, reason_id INTEGER,"
                        + " FOREIGN KEY (order_id, line) REFERENCES order_items (order_id, line),"
                        + " FOREIGN KEY (reason_id) REFERENCES reasons (id))",
                "CREATE TABLE notes (entity VARCHAR(10), entity_id INTEGER, body VARCHAR(20))",
                "CREATE TABLE logs (customer_id INTEGER, FOREIGN KEY (customer_id) REFERENCES customers (id))",
                "INSERT INTO countries VALUES ('DE', 'Germany'), ('FR', 'France'), ('IT', 'Italy')",
                "INSERT INTO addresses VALUES (10, 'DE'), (11, 'FR'), (12, NULL)",
                "INSERT INTO customers VALUES (1, 'a@example.org', 10, NULL), (2, 'b@example.org', 11, NULL),"
                        + " (3, 'c@example.org', 11, 2), (4, 'd@example.org', 12, NULL), (5, 'e@example.org', 12, 1)",
                "UPDATE customers SET referrer_id = 3 WHERE id = 2",
                "INSERT INTO orders VALUES (100, 5, '2024-02-01'), (101, 4, '2023-12-31')",
                "INSERT INTO order_items VALUES (100, 1), (100, 2), (101, 1)",
                "INSERT INTO reasons VALUES (7), (8)",
                "INSERT INTO refunds VALUES (70, 100, 2, 7), (71, 101, 1, 8)",
                "INSERT INTO notes VALUES ('order', 101, 'other'), ('order', 2, 'seed'), ('customer', 101, 'seed')",
                "INSERT INTO logs VALUES (2), (2)");
    }

    private Explanation explain(ConnectionConfig source, String rules, String table, String key, String... tables) {
        return explain(source, rules, Interim.DEFAULT, new ExplainRequest.AskedRow(table, key), tables);
    }

    private Explanation explain(
            ConnectionConfig source, String rules, Interim interim, ExplainRequest.AskedRow row, String... tables) {
        try {
            Path file = Files.writeString(folder.resolve("schema.yml"), rules);
            SliceExtent extent =
                    new SliceExtent(List.of(source), RulesReader.read(file), List.of(tables), Optional.empty());
            return new Explainer(new Dialects())
                    .explain(new ExplainRequest(extent, List.of(row), Courtesy.NONE, interim), new StepListener() {})
                    .get(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    final String words(ConnectionConfig source, String rules, String table, String key, String... tables) {
        return words(explain(source, rules, table, key, tables));
    }

    private static String words(Explanation explanation) {
        if (explanation instanceof Explanation.InSlice in) {
            Seed seed = in.seed();
            return name(seed.row())
                    + seed.joins().stream()
                            .map(step -> " joins " + name(step.to()) + " by "
                                    + String.join(",", step.relation().childColumns()))
                            .collect(Collectors.joining())
                    + " by " + ((Rule.Where) seed.rule()).name()
                    + in.steps().stream()
                            .map(step ->
                                    " -" + String.join(",", step.relation().childColumns()) + "-> " + name(step.to()))
                            .collect(Collectors.joining());
        }
        Explanation.Outside outside = (Explanation.Outside) explanation;
        return name(outside.row()) + " outside"
                + outside.references().stream()
                        .map(referring -> " " + referring.rows() + (referring.more() ? "+" : "") + " "
                                + referring.relation().child().name() + "."
                                + String.join(",", referring.relation().childColumns())
                                + referring.examples().stream()
                                        .map(row -> " " + name(row))
                                        .toList()
                                + (referring.possible() ? "" : " never"))
                        .sorted()
                        .collect(Collectors.joining());
    }

    private static String name(RowName row) {
        return row.table().name()
                + row.key().stream().map(part -> " " + part.value()).collect(Collectors.joining());
    }

    @Test
    void goesFromASeedByTheFewestReferences() {
        ConnectionConfig source = shop();
        assertThat(words(source, RULES, "countries", "DE"))
                .isEqualTo("orders 100 by recent -customer_id-> customers 5 -referrer_id-> customers 1"
                        + " -address_id-> addresses 10 -country-> countries DE");
        assertThat(words(source, RULES, "orders", "100")).isEqualTo("orders 100 by recent");
        assertThat(words(source, RULES, "order_items", "line=2,order_id=100"))
                .isEqualTo("order_items 100 2 joins orders 100 by order_id by recent");
        assertThat(words(source, RULES, "customers", "email=e@example.org"))
                .isEqualTo("orders 100 by recent -customer_id-> customers 5");
    }

    @Test
    void goesUpTheJoinsToTheRowThatARuleSelects() {
        assertThat(words(shop(), RULES, "reasons", "7"))
                .isEqualTo("refunds 70 joins order_items 100 2 by order_id,line joins orders 100 by order_id by recent"
                        + " -reason_id-> reasons 7");
    }

    @Test
    void followsRelationsOfTheRulesOnlyWhereTheirConditionHolds() {
        ConnectionConfig source = shop();
        assertThat(words(source, RULES, "orders", "101"))
                .isEqualTo("orders 101 outside 1 notes.entity_id[ notes] 1 order_items.order_id[ order_items 101 1]");
        databases().execute(source, List.of("INSERT INTO notes VALUES ('order', 101, 'seed')"));
        assertThat(words(source, RULES, "customers", "4"))
                .isEqualTo("notes by marked -entity_id-> orders 101 -customer_id-> customers 4");
    }

    @Test
    void endsInCirclesThatNoSeedReferences() {
        assertThat(words(shop(), RULES, "countries", "FR"))
                .isEqualTo("countries FR outside 1 addresses.country[ addresses 11]");
        assertThat(words(shop(), RULES, "customers", "2"))
                .isEqualTo("customers 2 outside 0 notes.entity_id[] 0 orders.customer_id[]"
                        + " 1 customers.referrer_id[ customers 3] 2 logs.customer_id[ logs,  logs] never");
    }

    @Test
    void countsNoSeedsOfTablesOutOfScope() {
        ConnectionConfig source = shop();
        assertThat(words(source, RULES, "customers", "5", "notes"))
                .isEqualTo(
                        "customers 5 outside 0 customers.referrer_id[] 0 logs.customer_id[] never 0 notes.entity_id[]"
                                + " 1 orders.customer_id[ orders 100]");
        assertThat(words(source, RULES, "reasons", "7", "refunds"))
                .isEqualTo("refunds 70 joins order_items 100 2 by order_id,line joins orders 100 by order_id by recent"
                        + " -reason_id-> reasons 7");
        Explanation.Outside outside = (Explanation.Outside) explain(source, RULES, "orders", "100", "notes");
        assertThat(outside.inScope()).isFalse();
    }

    @Test
    void looksAtNoMoreThanAThousandReferencesOfARowThatIsOutside() {
        ConnectionConfig source = shop();
        StringBuilder rows = new StringBuilder("INSERT INTO logs VALUES (4)");
        rows.append(", (4)".repeat(Referring.MOST));
        databases().execute(source, List.of(rows.toString()));
        Explanation.Outside outside = (Explanation.Outside) explain(source, RULES, "customers", "4");
        assertThat(outside.references())
                .filteredOn(referring -> referring.relation().child().name().equals("logs"))
                .extracting(Referring::rows, Referring::more)
                .containsExactly(tuple(Referring.MOST, true));
    }

    @Test
    void refusesWhatNamesNoRow() {
        ConnectionConfig source = shop();
        refuses(
                source,
                "order",
                "100",
                ErrorCode.USAGE,
                "no table is called 'order' in the source. Did you mean 'orders'?");
        refuses(source, "orders", "1000", ErrorCode.SOURCE_READ, "No row of orders in the source has this key");
        refuses(source, "orders", "100,1", ErrorCode.USAGE, "is none of its type");
        refuses(source, "orders", "100 OR 1 = 1", ErrorCode.USAGE, "is none of its type");
        refuses(source, "order_items", "100", ErrorCode.USAGE, "The key given has 1 value.");
        refuses(source, "order_items", "100,1,1", ErrorCode.USAGE, "The key given has 3 values.");
        refuses(source, "order_items", "order_id=100", ErrorCode.USAGE, "'order_id' is no key of it.");
        refuses(source, "order_items", "order_id=100,1", ErrorCode.USAGE, "stands no further column=value");
        refuses(source, "notes", "1", ErrorCode.USAGE, "has no unique key, so that no row of it can be named");
        refuses(source, "countries", "' OR ''='", ErrorCode.SOURCE_READ, "No row of countries");
        refuses(source, "countries", "\\", ErrorCode.SOURCE_READ, "No row of countries");
    }

    private void refuses(ConnectionConfig source, String table, String key, ErrorCode code, String message) {
        assertThatThrownBy(() -> explain(source, RULES, table, key))
                .isInstanceOfSatisfying(SliceException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.getMessage()).contains(message);
                });
    }

    /** Texts that are hard to type and to quote. */
    @Test
    void findsRowsByHostileTexts() {
        ConnectionConfig source = database(
                "CREATE TABLE t (a VARCHAR(40) NOT NULL, b VARCHAR(40) NOT NULL, PRIMARY KEY (a, b))",
                "CREATE TABLE one (a VARCHAR(40) NOT NULL PRIMARY KEY)",
                "INSERT INTO t VALUES ('x,y', 'O''Reilly \"q\"')",
                "INSERT INTO one VALUES ('a,b=c'), ('\"')");
        String rules = "tables: {t: {rule: full}, one: {rule: full}}";
        String row = "t x,y O'Reilly \"q\" by full";
        assertThat(words(source, rules, "t", "\"x,y\",O'Reilly \"q\"")).isEqualTo(row);
        assertThat(words(source, rules, "t", "\"x,y\",\"O'Reilly \"\"q\"\"\"")).isEqualTo(row);
        assertThat(words(source, rules, "t", "b=O'Reilly \"q\",a=\"x,y\"")).isEqualTo(row);
        assertThat(words(source, rules, "one", "a,b=c")).isEqualTo("one a,b=c by full");
        assertThat(words(source, rules, "one", "a=\"a,b=c\"")).isEqualTo("one a,b=c by full");
        assertThat(words(source, rules, "one", "\"\"\"\"")).isEqualTo("one \" by full");
    }

    /** A long chain, with no memory for keys. */
    @Test
    void followsManyReferencesOfATableToItself() {
        StringBuilder rows = new StringBuilder("INSERT INTO n VALUES (0, NULL)");
        for (int id = 1; id <= 300; id++) {
            rows.append(", (").append(id).append(", ").append(id - 1).append(')');
        }
        ConnectionConfig source = database(
                "CREATE TABLE n (id INTEGER NOT NULL PRIMARY KEY, p INTEGER, FOREIGN KEY (p) REFERENCES n (id))",
                rows.toString());
        String rules = "rules: {last: {where: id = 300}}\ntables: {n: {rule: last}}";
        Explanation.InSlice in =
                (Explanation.InSlice) explain(source, rules, new Interim(1), new ExplainRequest.AskedRow("n", "0"));
        assertThat(in.steps()).hasSize(300);
        assertThat(name(in.seed().row())).isEqualTo("n 300");
        assertThat(name(in.steps().get(299).to())).isEqualTo("n 0");
    }
}
