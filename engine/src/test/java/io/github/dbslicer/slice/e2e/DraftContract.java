package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.draft.Draft;
import io.github.dbslicer.draft.DraftRequest;
import io.github.dbslicer.draft.Drafter;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.slice.SliceListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are drafted for any kind of database, and slices by them. */
abstract class DraftContract {
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

    @TempDir
    private Path folder;

    abstract TestDatabases databases();

    /** The beginning of the day a week ago. */
    abstract String aWeekAgo();

    private static String rows(String table, int count, IntFunction<String> values) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "(" + values.apply(number) + ")")
                .collect(Collectors.joining(", ", "INSERT INTO " + table + " VALUES ", ""));
    }

    private static Draft draft(Scenario scenario) {
        return new Drafter(new Dialects(), LocalDate.now(ZoneOffset.UTC))
                .draft(
                        new DraftRequest(
                                scenario.source().config(), "--read shop", DraftRequest.DEFAULT_ROWS, Courtesy.NONE),
                        new StepListener() {});
    }

    /** The rule of each table as the file has it. */
    private Map<String, String> rules(Draft draft) throws IOException {
        Path file = Files.write(folder.resolve("schema.yml"), draft.lines());
        Map<String, String> rules = new TreeMap<>();
        RulesReader.read(file)
                .tables()
                .forEach(table -> rules.put(
                        table.name().text(),
                        table.rule().text()
                                + table.join()
                                        .map(joined -> " " + joined.text())
                                        .orElse("")));
        return rules;
    }

    /** Slices by the draft as it is, and has the target verified. */
    private static Map<String, Long> slice(Scenario scenario, Draft draft) {
        String rules = String.join("\n", draft.lines());
        Cut cut = scenario.run(scenario.request(rules, Optional.of(SchemaScope.OBJECTS)), new SliceListener() {});
        assertThat(scenario.verify(rules).passed()).as(rules).isTrue();
        Map<String, Long> rows = new TreeMap<>();
        cut.result().rows().forEach((table, count) -> rows.put(table.name(), count));
        return rows;
    }

    private Scenario scenario(String... statements) {
        Scenario scenario = new Scenario(databases());
        scenario.source().execute(statements);
        return scenario;
    }

    @Test
    void tellsTablesApart() throws IOException {
        Scenario scenario = scenario(
                "CREATE TABLE countries (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20))",
                "CREATE TABLE customers (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(40), country_id INTEGER NOT NULL,"
                        + " FOREIGN KEY (country_id) REFERENCES countries (id))",
                "CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER NOT NULL, placed_on DATE, updated_on DATE,"
                        + " FOREIGN KEY (customer_id) REFERENCES customers (id))",
                "CREATE TABLE order_items (id INTEGER NOT NULL PRIMARY KEY, order_id INTEGER NOT NULL, quantity INTEGER,"
                        + " FOREIGN KEY (order_id) REFERENCES orders (id))",
                "CREATE INDEX items_of_orders ON order_items (order_id)",
                "CREATE TABLE audit_log (id INTEGER NOT NULL PRIMARY KEY, order_id INTEGER, note VARCHAR(20))",
                "CREATE TABLE settings (name VARCHAR(20) NOT NULL PRIMARY KEY, content VARCHAR(20))",
                "CREATE TABLE suppliers (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20))",
                rows("countries", 3, n -> n + ", 'c" + n + "'"),
                rows("customers", 50, n -> n + ", 'm" + n + "', " + (n % 3 + 1)),
                rows("orders", 400, n -> n + ", " + (n % 50 + 1) + ", '" + BEGIN.plusDays(n) + "', '2021-06-01'"),
                rows("order_items", 800, n -> n + ", " + (n / 2 % 400 + 1) + ", 1"),
                rows("audit_log", 20, n -> n + ", " + n + ", 'x'"),
                rows("settings", 2, n -> "'s" + n + "', 'x'"),
                "CREATE VIEW mails AS SELECT email FROM customers");
        Draft draft = draft(scenario);
        assertThat(rules(draft))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "countries", "full",
                        "customers", "upon_request",
                        "orders", "placed_on_since_2020_12_27",
                        "order_items", "join orders",
                        "audit_log", "skip",
                        "settings", "full",
                        "suppliers", "upon_request"));
        assertThat(draft.lines())
                .contains(
                        "  orders: {rule: placed_on_since_2020_12_27}  # about 40 of 400 rows, by placed_on; references customers;"
                                + " referenced by audit_log, order_items",
                        "#   - {from: \"audit_log(order_id)\", to: \"orders(id)\"}  # all of 20 values seen are there");
        assertThat(draft.summary())
                .isEqualTo("7 tables: 1 by a condition, 1 joined, 2 whole, 2 upon request, 1 skipped;"
                        + " 1 suspected reference.");
        assertThat(slice(scenario, draft))
                .isEqualTo(Map.of(
                        "countries",
                        3L,
                        "customers",
                        40L,
                        "orders",
                        40L,
                        "order_items",
                        80L,
                        "audit_log",
                        0L,
                        "settings",
                        2L,
                        "suppliers",
                        0L));
    }

    @Test
    void takesTheLastDaysOfDataThatGoesOn() throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Scenario scenario = scenario(
                "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY)",
                "CREATE TABLE visits (id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER NOT NULL, visited_on DATE,"
                        + " FOREIGN KEY (user_id) REFERENCES users (id))",
                rows("users", 10, n -> String.valueOf(n)),
                rows("visits", 80, n -> n + ", " + (n % 10 + 1) + ", '" + today.plusDays(n - 81) + "'"));
        Draft draft = draft(scenario);
        assertThat(rules(draft)).containsEntry("visits", "visited_on_last_7_days");
        assertThat(String.join("\n", draft.lines())).contains(" >= " + aWeekAgo());
        // Servers may be in a zone where it is another day.
        assertThat(slice(scenario, draft).get("visits")).isBetween(6L, 8L);
    }

    @Test
    void takesTheLastKeysWhereThereAreNoDates() throws IOException {
        Scenario scenario = scenario(
                "CREATE TABLE kinds (id INTEGER NOT NULL PRIMARY KEY)",
                "CREATE TABLE measurements (id INTEGER NOT NULL PRIMARY KEY, kind_id INTEGER, FOREIGN KEY (kind_id) REFERENCES kinds (id))",
                rows("kinds", 5, n -> String.valueOf(n)),
                rows("measurements", 3_000, n -> n * 2 + ", " + (n % 5 + 1)));
        Draft draft = draft(scenario);
        assertThat(rules(draft)).isEqualTo(Map.of("kinds", "full", "measurements", "newest_measurements"));
        assertThat(slice(scenario, draft)).isEqualTo(Map.of("kinds", 5L, "measurements", 300L));
    }

    @Test
    void readsTimesThatAreCounted() throws IOException {
        Scenario scenario = scenario(
                "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY)",
                "CREATE TABLE posts (id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER NOT NULL, created_at BIGINT,"
                        + " FOREIGN KEY (user_id) REFERENCES users (id))",
                rows("users", 10, n -> String.valueOf(n)),
                rows(
                        "posts",
                        100,
                        n -> n + ", " + (n % 10 + 1) + ", " + BEGIN.plusDays(n).toEpochDay() * 86_400));
        Draft draft = draft(scenario);
        assertThat(rules(draft)).containsEntry("posts", "created_at_since_2020_04_01");
        assertThat(slice(scenario, draft)).containsEntry("posts", 10L);
    }

    @Test
    void quotesWhateverNamesThereAre() throws IOException {
        String table = databases().quote("a \"b\": #{c} 100%%table_name%");
        String key = databases().quote("null");
        String day = databases().quote("it's `then`, [or] %not% date");
        String child = databases().quote("- child's");
        Scenario scenario = scenario(
                "CREATE TABLE " + table + " (" + key + " INTEGER NOT NULL PRIMARY KEY, " + day + " DATE)",
                "CREATE TABLE " + child + " (id INTEGER NOT NULL PRIMARY KEY, " + key
                        + " INTEGER NOT NULL, FOREIGN KEY (" + key + ") REFERENCES " + table + " (" + key + "))",
                "CREATE INDEX children ON " + child + " (" + key + ")",
                "CREATE TABLE " + databases().quote("true") + " (id INTEGER NOT NULL PRIMARY KEY, "
                        + databases().quote("- child's id") + " INTEGER)",
                rows(table, 2_000, n -> n + ", '" + BEGIN.plusDays(n / 2) + "'"),
                rows(child, 2_000, n -> n + ", " + n),
                rows(databases().quote("true"), 30, n -> n + ", " + n));
        Draft draft = draft(scenario);
        assertThat(slice(scenario, draft)).containsEntry("- child's", 200L).containsEntry("true", 30L);
        List<String> uncommented = new ArrayList<>(draft.lines());
        uncommented.replaceAll(
                line -> line.startsWith("# relations:") || line.startsWith("#   - {") ? line.substring(2) : line);
        assertThat(uncommented).isNotEqualTo(draft.lines());
        assertThat(RulesReader.read(Files.write(folder.resolve("all.yml"), uncommented))
                        .problems())
                .isEmpty();
        scenario.run(
                scenario.request(String.join("\n", uncommented), Optional.of(SchemaScope.OBJECTS)),
                new SliceListener() {});
    }

    @Test
    void saysThatTablesAreEmpty() throws IOException {
        Scenario scenario = scenario("CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, placed_on DATE)");
        Draft draft = draft(scenario);
        assertThat(draft.summary()).isEqualTo("1 table, all of them empty.");
        assertThat(rules(draft)).isEqualTo(Map.of("orders", "upon_request"));
        assertThat(slice(scenario, draft)).isEqualTo(Map.of("orders", 0L));
    }

    @Test
    void selectsSomeRowsWhereNothingButLogsHasAny() throws IOException {
        Scenario scenario =
                scenario("CREATE TABLE access_log (line VARCHAR(20))", rows("access_log", 5, n -> "'l" + n + "'"));
        Draft draft = draft(scenario);
        assertThat(rules(draft)).isEqualTo(Map.of("access_log", "full"));
        assertThat(slice(scenario, draft)).isEqualTo(Map.of("access_log", 5L));
    }
}
