package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    private Path path;

    @BeforeEach
    void createSource() throws IOException, SQLException {
        Files.writeString(path.resolve("config.yml"), """
                connection:
                  shop: {type: sqlite, file: shop.db}
                """);
        Files.writeString(path.resolve("schema.yml"), """
                rules:
                  recent: {where: "%table_name%.placed >= '2024-01-01'
                                   AND 1 = 1"}
                tables:
                  orders: {rule: recent}
                  order_items: {rule: join, table: orders, reference: order_id}
                relations:
                  - {from: "notes(entity_id)", to: "orders(id)", where: "entity = 'order'"}
                """);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.resolve("shop.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT UNIQUE NOT NULL, city TEXT REFERENCES cities)",
                    "CREATE TABLE cities (name TEXT PRIMARY KEY NOT NULL)",
                    "CREATE TABLE products (id INTEGER PRIMARY KEY)",
                    "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT REFERENCES customers (email), placed TEXT)",
                    "CREATE TABLE order_items (order_id INTEGER REFERENCES orders, line INTEGER, product_id INTEGER REFERENCES products,"
                            + " PRIMARY KEY (order_id, line)) WITHOUT ROWID",
                    "CREATE TABLE notes (entity TEXT, entity_id INTEGER)",
                    "INSERT INTO cities VALUES ('Paris\u001b[31m'), ('Rome')",
                    "INSERT INTO customers VALUES (1, 'a@b.c', 'Paris\u001b[31m'), (2, 'd@e.f', 'Rome')",
                    "INSERT INTO products VALUES (5)",
                    "INSERT INTO orders VALUES (10, 'a@b.c', '2024-05-05'), (11, 'd@e.f', '2023-05-05')",
                    "INSERT INTO order_items VALUES (10, 3, 5), (11, 1, 5), (11, 2, 5)",
                    "INSERT INTO notes VALUES ('order', 11)")) {
                statement.execute(sql);
            }
        }
    }

    private CommandLineRun explain(String... words) {
        String[] all = {
            "explain",
            "--read=shop",
            "--config=" + path.resolve("config.yml"),
            "--schema-file=" + path.resolve("schema.yml")
        };
        return CommandLineRun.of(
                Stream.concat(Arrays.stream(all), Arrays.stream(words)).toArray(String[]::new));
    }

    @Test
    void showsTheRowsFromASeedToTheRow() {
        CommandLineRun run = explain("cities", "Paris\u001b[31m");
        assertThat(run.out()).isEqualTo("""
                cities Paris\\u001b[31m is in the slice, 2 references from a seed:

                  orders 10                   a seed of rule recent: where orders.placed >= '2024-01-01' AND 1 = 1
                  -> customers 1              by customer = email (foreign key)
                  -> cities Paris\\u001b[31m   by city (foreign key)
                """);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void saysWhichRowASeedJoins() {
        assertThat(explain("products", "5", "--quiet").out()).isEqualTo("""
                products 5 is in the slice, 1 reference from a seed:

                  order_items 10,3   a seed: it joins orders 10 by order_id (foreign key)
                                     which is selected by rule recent: where orders.placed >= '2024-01-01' AND 1 = 1
                  -> products 5      by product_id (foreign key)
                """);
        CommandLineRun seed = explain("orders", "10", "--quiet");
        assertThat(seed.out()).isEqualTo("""
                orders 10 is in the slice: it is a seed.

                  orders 10   a seed of rule recent: where orders.placed >= '2024-01-01' AND 1 = 1
                """);
        assertThat(seed.err()).isEmpty();
    }

    @Test
    void saysWhatWouldBringARowThatIsNotInTheSlice() {
        CommandLineRun run = explain("orders", "11");
        assertThat(run.out()).isEqualTo("""
                orders 11 is not in the slice.

                  It is no seed: it is not selected by rule recent: where orders.placed >= '2024-01-01' AND 1 = 1.
                  No row of the slice references it.
                  It would come with any one of these rows:
                    2 rows of order_items by order_id: 11,1; 11,2
                  It is referenced by these rows, too, of tables that the slice takes no row of:
                    1 row of notes by entity_id (relation of the rules, where entity = 'order')
                """);
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(explain("customers", "email=d@e.f", "--tables=order_items").out())
                .isEqualTo("""
                customers 2 is not in the slice.

                  It is no seed: no rule selects rows of customers, which come only where others reference them.
                  No row of the slice references it.
                  It would come with any one of these rows:
                    1 row of orders by customer: 11
                """);
        assertThat(explain("orders", "10", "--tables=customers").out())
                .contains("orders is not among --tables, so that its rule does not count");
        assertThat(explain("order_items", "11,2").out()).isEqualTo("""
                order_items 11,2 is not in the slice.

                  It is no seed: it joins no seed of orders by order_id.
                  No reference leads to its table.
                """);
    }

    @Test
    void givesProgramsTheSameAsJson() {
        assertThat(explain("customers", "1", "--json").out())
                .isEqualTo(
                        "{\"row\":{\"table\":\"customers\",\"key\":{\"id\":\"1\"}},\"inSlice\":true,\"references\":1,"
                                + "\"seed\":{\"table\":\"orders\",\"key\":{\"id\":\"10\"},\"joins\":[],"
                                + "\"rule\":{\"name\":\"recent\",\"where\":\"%table_name%.placed >= '2024-01-01' AND 1 = 1\"}},"
                                + "\"steps\":[{\"relation\":{\"name\":\"orders(customer)\",\"child\":\"orders\",\"childColumns\":[\"customer\"],"
                                + "\"parent\":\"customers\",\"parentColumns\":[\"email\"],\"declared\":true},"
                                + "\"to\":{\"table\":\"customers\",\"key\":{\"id\":\"1\"}}}]}\n");
        assertThat(explain("orders", "11", "--json").out())
                .startsWith(
                        "{\"row\":{\"table\":\"orders\",\"key\":{\"id\":\"11\"}},\"inSlice\":false,\"rule\":{\"name\":\"recent\"")
                .contains("\"inScope\":true,\"referencedBy\":[{\"relation\":{\"name\":\"order_items(order_id)\"")
                .contains(
                        "\"where\":\"entity = 'order'\"},\"rows\":1,\"more\":false,\"examples\":[{\"table\":\"notes\",\"key\":{}}],\"possible\":false}");
    }

    @Test
    void tellsMistakesFromRowsThatAreNotThere() {
        CommandLineRun missing = explain("orders", "12");
        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("ERROR No row of orders in the source has this key");
        assertThat(explain("order", "12").exitCode()).isEqualTo(2);
        assertThat(explain("orders", "-1").exitCode()).isEqualTo(3);
        assertThat(explain("orders").exitCode()).isEqualTo(2);
        assertThat(explain("orders", "10", "11").exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of("explain", "orders", "10").err()).contains("--read is missing");
    }
}
