package io.github.dbslicer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.slice.Proof;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.SliceResult;
import io.github.dbslicer.slice.Slicer;
import io.github.dbslicer.verify.Verification;
import io.github.dbslicer.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AccountJsonTest {
    private static final String[] SHOP = {
        "CREATE TABLE countries (code TEXT PRIMARY KEY)",
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT, country TEXT REFERENCES countries, advised_by INTEGER REFERENCES customers)",
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES customers, placed TEXT)",
        "CREATE TABLE items (order_id INTEGER NOT NULL REFERENCES orders, line INTEGER NOT NULL, product INTEGER, PRIMARY KEY (order_id, line))",
        "CREATE TABLE products (id INTEGER PRIMARY KEY)",
        "CREATE TABLE page_views (at TEXT)",
    };
    private static final String RULES = """
            rules:
              recent: {where: "placed >= '2026-01-01'"}
            tables:
              orders: {rule: recent}
              items: {rule: join, table: orders, reference: order_id}
              countries: {rule: full}
              customers: {rule: upon_request, mask: {email: "'x'"}}
            relations:
              - {from: "items(product)", to: "products(id)"}
            """;

    @TempDir
    private Path folder;

    private SqliteTestDatabases databases;
    private ConnectionConfig source;
    private ConnectionConfig target;

    @BeforeEach
    void createShop() {
        databases = new SqliteTestDatabases(folder);
        source = databases.newDatabase();
        target = databases.newDatabase();
        databases.execute(source, List.of(SHOP));
        databases.execute(
                source,
                List.of(
                        "INSERT INTO countries VALUES ('SE'), ('NO'), ('DK')",
                        "INSERT INTO customers VALUES (1, 'a@b', 'SE', NULL), (2, 'c@d', 'NO', 1), (3, 'e@f', 'NO', NULL)",
                        "INSERT INTO orders VALUES (10, 3, '2025-12-31'), (11, 2, '2026-01-01'), (12, 2, '2026-01-02')",
                        "INSERT INTO products VALUES (7), (8)",
                        "INSERT INTO items VALUES (10, 1, 8), (11, 1, 7), (11, 2, NULL), (12, 1, 7)",
                        "INSERT INTO page_views VALUES ('now')"));
    }

    @Test
    void tellsOfEachTableHowItsRowsCameAndHowManyThereAre() throws IOException {
        JsonNode json = cut();
        assertThat(table(json, "orders")).isEqualTo(json("""
                        {"table":"orders","columns":3,"key":["id"],"way":"rule","why":["where placed >= '2026-01-01'","referenced by items(order_id)"],
                         "stages":[0,4],"masks":[],"rows":2,"seeds":2,"bytes":26,"sourceRows":12,"sourceRowsExact":false,"verified":true,"findings":[]}
                        """));
        assertThat(table(json, "items").path("why"))
                .hasToString("[\"joins orders: rows that reference its selected rows by order_id\"]");
        assertThat(table(json, "items").path("way").asString()).isEqualTo("join");
        assertThat(table(json, "items").path("key")).hasToString("[\"order_id\",\"line\"]");
        assertThat(table(json, "items").path("rows").asLong()).isEqualTo(3);
        assertThat(table(json, "countries").path("way").asString()).isEqualTo("whole");
        assertThat(table(json, "countries").path("sourceRowsExact").asBoolean()).isTrue();
        assertThat(table(json, "customers")).isEqualTo(json("""
                        {"table":"customers","columns":4,"key":["id"],"way":"referenced","why":["referenced by orders(customer)","referenced by customers(advised_by)"],
                         "stages":[5],"masks":[{"column":"email","by":"SQL 'x'"}],"rows":2,"bytes":9,"sourceRows":3,"sourceRowsExact":false,"verified":true,"findings":[]}
                        """));
        assertThat(table(json, "products").path("rows").asLong()).isEqualTo(1);
        assertThat(table(json, "page_views")).isEqualTo(json("""
                        {"table":"page_views","columns":1,"key":[],"way":"none","why":[],"stages":[],"masks":[],"rows":0,"bytes":0,"sourceRows":1,"sourceRowsExact":false,"verified":true,"findings":[]}
                        """));
    }

    @Test
    void tellsOfEachRelationWhetherItIsFollowedAndHolds() throws IOException {
        JsonNode json = cut();
        assertThat(relation(json, "items", "products")).isEqualTo(json("""
                        {"name":"items(product)","child":"items","childColumns":["product"],"parent":"products","parentColumns":["id"],
                         "declared":false,"followed":true,"join":false,"verified":true,"dangling":0,"orphans":0}
                        """));
        JsonNode joined = relation(json, "items", "orders");
        assertThat(joined.path("declared").asBoolean()).isTrue();
        assertThat(joined.path("join").asBoolean()).isTrue();
        assertThat(joined.path("followed").asBoolean()).isTrue();
    }

    @Test
    void tellsOfTheRunAndItsPlan() throws IOException {
        JsonNode json = cut();
        assertThat(json.path("dbslicer").asString()).isEqualTo("1.2");
        assertThat(json.path("kind").asString()).isEqualTo("slice");
        assertThat(json.path("source").asString()).contains(source.database());
        assertThat(json.path("target").asString()).contains(target.database());
        assertThat(json.path("moment").asString()).startsWith("20").endsWith("UTC");
        assertThat(json.path("rows").asLong()).isEqualTo(11);
        assertThat(json.path("seconds").asDouble()).isPositive();
        assertThat(json.path("verified").asBoolean()).isTrue();
        assertThat(json.path("stages").valueStream().map(stage -> stage.path("selections")))
                .hasToString(
                        "[[\"seeds(orders)\"], [\"seeds(items)\"], [\"slice(items)\"], [\"slice(products)\"], [\"slice(orders)\"], [\"slice(customers)\"], [\"seeds(countries)\"], [\"slice(countries)\"]]");
        assertThat(json.path("stages").path(5).path("cyclic").asBoolean()).isTrue();
        assertThat(json.path("stages").path(4).path("after")).hasToString("[0,2]");
    }

    @Test
    void tellsWhatAVerificationFound() throws IOException {
        JsonNode json = cut("DELETE FROM products", "UPDATE orders SET placed = placed || '!' WHERE id = 12");
        assertThat(json.path("verified").asBoolean()).isFalse();
        assertThat(table(json, "products").path("verified").asBoolean()).isFalse();
        assertThat(table(json, "products").path("findings"))
                .hasToString("[\"1 row of the slice is missing in the target\"]");
        assertThat(table(json, "orders").path("findings")).hasToString("[\"1 row differs from the source\"]");
        assertThat(relation(json, "items", "products").path("dangling").asLong())
                .isEqualTo(2);
    }

    /** The account of a run whose target these statements change before it is verified. */
    private JsonNode cut(String... tampering) throws IOException {
        Path rules = Files.writeString(folder.resolve("schema.yml"), RULES);
        SliceRequest request = new SliceRequest(
                List.of(source), target, RulesReader.read(rules), List.of(), 2, Optional.of(SchemaScope.OBJECTS));
        RunRecorder recorder = new RunRecorder();
        AtomicReference<Verification> verification = new AtomicReference<>();
        Proof proof = claim -> {
            databases.execute(target, List.of(tampering));
            verification.set(new Verifier(new Dialects()).verify(claim, new StepListener() {}));
        };
        SliceResult result = new Slicer(new Dialects()).slice(request, (where, tables) -> true, recorder, proof);
        // As a program reads it, to which one kind of integers is like another.
        return json(AccountJson.of(recorder.account(result).verified(verification.get()), "1.2")
                .toString());
    }

    private static JsonNode table(JsonNode json, String name) {
        ObjectNode table = (ObjectNode) json.path("tables")
                .valueStream()
                .filter(each -> each.path("table").asString().equals(name))
                .findFirst()
                .orElseThrow();
        table.remove("seconds");
        return table;
    }

    private static JsonNode relation(JsonNode json, String child, String parent) {
        return json.path("relations")
                .valueStream()
                .filter(each -> each.path("child").asString().equals(child)
                        && each.path("parent").asString().equals(parent))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
