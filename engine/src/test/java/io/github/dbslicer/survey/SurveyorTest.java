package io.github.dbslicer.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyorTest {
    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    private static final String TENS = "a.d * 10 + b.d";

    private static final String[] SHOP = {
        "CREATE TABLE customers (id INT PRIMARY KEY, name VARCHAR(20))",
        "CREATE TABLE orders (id INT PRIMARY KEY, customer INT NOT NULL, day INT NOT NULL,"
                + " FOREIGN KEY (customer) REFERENCES customers (id))",
        "CREATE INDEX days ON orders (day)",
        "CREATE TABLE items (id INT PRIMARY KEY, orders INT, FOREIGN KEY (orders) REFERENCES orders (id))",
        "CREATE INDEX order_items ON items (orders)",
        "CREATE TABLE refunds (id INT PRIMARY KEY, item INT, FOREIGN KEY (item) REFERENCES items (id))",
        "CREATE INDEX item_refunds ON refunds (item)",
        "CREATE TABLE folders (id INT PRIMARY KEY, parent INT, FOREIGN KEY (parent) REFERENCES folders (id))",
        "CREATE TABLE unused (id INT PRIMARY KEY)",
        "INSERT INTO customers SELECT " + TENS + ", 'x' FROM digits a, digits b",
        "INSERT INTO orders SELECT id, id % 40, id FROM customers",
        "INSERT INTO items SELECT o.id * 10 + d.d, o.id FROM orders o, digits d WHERE d.d < 3",
        "INSERT INTO refunds SELECT i.id, i.id FROM items i WHERE i.id % 10 = 1",
        "INSERT INTO folders SELECT d, CASE d WHEN 0 THEN NULL ELSE d - 1 END FROM digits"
    };

    private static final String RULES = """
            rules: {late: {where: "%table_name%.day >= 90"}}
            tables:
              orders: {rule: late}
              items: {rule: join, table: orders, reference: orders}
              refunds: {rule: join, table: items, reference: item}
              customers: {rule: upon_request}
              folders: {rule: full}
              unused: {rule: skip}
            """;

    @TempDir
    Path folder;

    private SurveyFixture fixture(String kind) {
        return new SurveyFixture(databases(kind), folder);
    }

    private TestDatabases databases(String kind) {
        return switch (kind) {
            case "mysql" -> new MySqlTestDatabases(MARIADB.server());
            case "postgresql" -> new PostgresTestDatabases(POSTGRES.server());
            default -> new SqliteTestDatabases(folder);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void countsSeedsThroughChainsOfJoinsAndBoundsWhatTheyReference(String kind) {
        SurveyFixture fixture = fixture(kind).with(SHOP).analyzed("customers", "orders", "items", "refunds", "folders");
        Survey survey = fixture.survey(true, RULES);
        assertThat(survey.counted()).isTrue();
        assertThat(rows(survey, TableSurvey::seeds, fixture))
                .containsEntry("orders", Rows.counted(10))
                .containsEntry("items", Rows.counted(30))
                .containsEntry("refunds", Rows.counted(10))
                .containsEntry("folders", Rows.counted(10))
                .hasSize(4);
        assertThat(rows(survey, TableSurvey::rows, fixture))
                .containsEntry("orders", Rows.counted(10))
                .containsEntry("items", Rows.counted(30))
                .containsEntry("refunds", Rows.counted(10))
                .containsEntry("customers", Rows.atMost(10))
                .containsEntry("folders", Rows.counted(10))
                .hasSize(5);
        assertThat(survey.tables().values().stream().map(TableSurvey::arrival).map(Arrival::way))
                .containsExactly(Way.REFERENCED, Way.WHOLE, Way.JOIN, Way.RULE, Way.JOIN, Way.NONE);
        TableSurvey orders = table(survey, fixture, "orders");
        assertThat(orders.source()).contains(Rows.estimated(100));
        assertThat(orders.size()).hasValueSatisfying(size -> {
            assertThat(size.rowBytes()).isPositive();
            assertThat(orders.sliceBytes()).hasValue(Math.round(size.rowBytes() * 0.1));
        });
        assertThat(table(survey, fixture, "customers").sliceBytes()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "postgresql"})
    void estimatesByTheServersStatistics(String kind) {
        SurveyFixture fixture = fixture(kind).with(SHOP).analyzed("customers", "orders", "items", "refunds", "folders");
        Survey survey = fixture.survey(false, RULES);
        assertThat(rows(survey, TableSurvey::seeds, fixture))
                .containsEntry("orders", Rows.estimated(10))
                .containsEntry("items", Rows.estimated(30))
                .containsEntry("refunds", Rows.estimated(10))
                .containsEntry("folders", Rows.estimated(10));
        assertThat(rows(survey, TableSurvey::rows, fixture))
                .containsEntry("customers", Rows.atMost(10))
                .containsEntry("items", Rows.estimated(30));
    }

    @Test
    void whereNothingTellsThereAreAtMostAllRows() {
        SurveyFixture fixture = fixture("sqlite").with(SHOP);
        Survey survey = fixture.survey(false, RULES);
        assertThat(rows(survey, TableSurvey::rows, fixture))
                .containsEntry("orders", Rows.atMost(100))
                .containsEntry("customers", Rows.atMost(100))
                .containsEntry("folders", Rows.estimated(10));
    }

    /** PostgreSQL takes a third of the rows for those past a value that it does not know yet. */
    @Test
    void aGuessIsNoEstimate() {
        SurveyFixture fixture = fixture("postgresql").with(SHOP).analyzed();
        String guessed = RULES.replace(">= 90", ">= (SELECT max(o.day) - 9 FROM orders o)");
        assertThat(table(fixture.survey(false, guessed), fixture, "orders").seeds())
                .contains(Rows.atMost(100));
        assertThat(table(fixture.survey(true, guessed), fixture, "orders").seeds())
                .contains(Rows.counted(10));
    }

    @Test
    void aTableOutOfScopeIsOnlyLookedAtForJoins() {
        SurveyFixture fixture = fixture("sqlite").with(SHOP);
        Survey survey = fixture.survey(true, RULES, "items");
        assertThat(table(survey, fixture, "orders").arrival().readOnly()).isTrue();
        assertThat(table(survey, fixture, "orders").rows()).contains(Rows.atMost(30));
        assertThat(table(survey, fixture, "items").rows()).contains(Rows.counted(30));
        assertThat(table(survey, fixture, "refunds").arrival().way()).isEqualTo(Way.NONE);
    }

    private static final String[] HAZARDS = {
        "CREATE TABLE people (id INTEGER PRIMARY KEY)",
        "INSERT INTO people SELECT " + TENS + " FROM digits a, digits b",
        "CREATE TABLE visits (id INTEGER PRIMARY KEY, person INT, people_id INT)",
        "INSERT INTO visits SELECT id, id, id FROM people",
        "CREATE TABLE folders (id INTEGER PRIMARY KEY, parent INT, FOREIGN KEY (parent) REFERENCES folders (id))",
        "CREATE TABLE notes (folder INT, text VARCHAR(10), FOREIGN KEY (folder) REFERENCES folders (id))",
        "CREATE TABLE spare (id INTEGER PRIMARY KEY)",
        "CREATE TABLE events (id INTEGER PRIMARY KEY, kind INT)",
        "INSERT INTO events SELECT a.d + 10 * b.d + 100 * c.d, a.d + 10 * b.d FROM digits a, digits b, digits c",
        "CREATE TABLE readings (id INTEGER PRIMARY KEY)",
        "INSERT INTO readings SELECT id FROM events"
    };

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void warnsOfWhatIsSlowWholeCircularKeylessUnlistedOrSuspected(String kind) {
        SurveyFixture fixture =
                fixture(kind).with(HAZARDS).analyzed("people", "visits", "folders", "notes", "events", "readings");
        Survey survey = fixture.survey(false, """
                rules: {few: {where: kind = 7}, some: {where: id < 50}}
                tables:
                  people: {rule: some}
                  visits: {rule: join, table: people, reference: person}
                  events: {rule: few}
                  readings: {rule: full}
                  notes: {rule: full}
                """);
        assertThat(survey.warnings())
                .extracting(warning -> warning.kind().word() + " "
                        + warning.table().map(table -> table.name()).orElse("-"))
                .containsExactly(
                        "unindexed-join visits",
                        "unindexed-rule events",
                        "whole-table readings",
                        "cycle folders",
                        "keyless notes",
                        "unlisted folders",
                        "unlisted spare",
                        "suspected-reference visits");
        assertThat(message(survey, "unindexed-join"))
                .contains("rules.yml:4:50: no index begins with", "visits(person)", "CREATE INDEX");
        assertThat(message(survey, "unindexed-rule")).contains("all of them (about 1,000 rows) are read once");
        assertThat(message(survey, "whole-table")).contains("its rule takes every row (about 1,000 rows)");
        assertThat(message(survey, "cycle")).contains("it references itself (", "folders(parent)");
        assertThat(message(survey, "suspected-reference"))
                .contains(
                        "visits(people_id) looks like a reference to",
                        "100 of 100 values that were looked for are there")
                .contains("{from: \"", "visits(people_id)\", to: \"");
        assertThat(survey.suspicions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void saysNothingWhereAllIsWell(String kind) {
        SurveyFixture fixture = fixture(kind)
                .with(HAZARDS)
                .with(
                        "CREATE INDEX kinds ON events (kind)",
                        "CREATE INDEX persons ON visits (person)",
                        "DELETE FROM readings WHERE id > 900",
                        "DROP TABLE notes",
                        "DROP TABLE folders")
                .analyzed("people", "visits", "events", "readings");
        Survey survey = fixture.survey(false, """
                rules: {few: {where: kind = 7}, some: {where: id < 50}}
                tables:
                  people: {rule: some}
                  visits: {rule: join, table: people, reference: person}
                  events: {rule: few}
                  readings: {rule: full}
                  spare: {rule: skip}
                relations:
                  - {from: visits(people_id), to: people(id)}
                """);
        assertThat(survey.warnings()).isEmpty();
    }

    /** What a run says as well, and a rule that leaves hardly anything out. */
    @Test
    void warnsOfJoinsWithoutSeedsAndOfRulesThatTakeNearlyAll() {
        SurveyFixture fixture = fixture("postgresql").with(HAZARDS).analyzed();
        Survey survey = fixture.survey(true, """
                rules: {most: {where: id >= 20}}
                tables:
                  people: {rule: skip}
                  visits: {rule: join, table: people, reference: person}
                  events: {rule: most}
                  readings: {rule: most}
                """, "visits", "readings");
        assertThat(message(survey, "run")).contains("visits", "so that this table has no seeds");
        assertThat(table(survey, fixture, "visits").rows()).contains(Rows.counted(0));
        assertThat(message(survey, "whole-table"))
                .startsWith("its rule takes nearly every row (about 1,000 rows) of a large table.");
        assertThat(survey.warnings()).noneMatch(warning -> warning.kind() == Warning.Kind.UNLISTED);
    }

    @Test
    void writesNothingBesideAFile() throws IOException {
        SurveyFixture fixture = fixture("sqlite").with(SHOP);
        Path file = Path.of(fixture.config().database());
        byte[] before = Files.readAllBytes(file);
        assertThat(file.toFile().setWritable(false)).isTrue();
        fixture.survey(true, RULES);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(file.getFileName().toString(), "rules.yml");
        }
    }

    @Test
    void needsNoPrivilegeButSelectOnMariaDb() {
        SurveyFixture fixture = fixture("mysql")
                .with(SHOP)
                .with(
                        "DROP USER IF EXISTS surveyor@localhost, surveyor@'%'",
                        "CREATE USER surveyor@localhost IDENTIFIED BY 'pw', surveyor@'%' IDENTIFIED BY 'pw'");
        fixture.with("GRANT SELECT ON " + fixture.config().database() + ".* TO surveyor@localhost, surveyor@'%'");
        assertThat(table(fixture.readBy("surveyor", "pw").survey(true, RULES), fixture, "items")
                        .seeds())
                .contains(Rows.counted(30));
    }

    @Test
    void needsNoPrivilegeButSelectOnPostgres() {
        SurveyFixture fixture = fixture("postgresql")
                .with(SHOP)
                .with(
                        "DROP ROLE IF EXISTS surveyor",
                        "CREATE ROLE surveyor LOGIN PASSWORD 'pw'",
                        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO surveyor");
        assertThat(table(fixture.readBy("surveyor", "pw").survey(true, RULES), fixture, "items")
                        .seeds())
                .contains(Rows.counted(30));
        fixture.with("REVOKE SELECT ON customers FROM surveyor");
        assertThatThrownBy(() -> fixture.survey(false, RULES))
                .isInstanceOf(SliceException.class)
                .hasMessageContaining("customers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void anInterruptEndsACount(String kind) {
        SurveyFixture fixture = fixture(kind).with(SHOP);
        String endless = "rules: {endless: {where: \""
                + databases(kind).endlessCondition().replace("%", "%%") + "\"}}\ntables: {orders: {rule: endless}}";
        Thread self = Thread.currentThread();
        StepListener interrupting = new StepListener() {
            @Override
            public void step(String what) {
                if (what.startsWith("Counting")) {
                    self.interrupt();
                }
            }
        };
        SliceException failure =
                catchThrowableOfType(SliceException.class, () -> fixture.survey(interrupting, endless));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.code()).isEqualTo(ErrorCode.INTERRUPTED);
    }

    @Test
    void severalSourcesAreCopiesOfOneDatabase() {
        SurveyFixture one = fixture("sqlite").with(SHOP);
        SurveyFixture other = fixture("sqlite").with("CREATE TABLE orders (id INTEGER PRIMARY KEY)");
        SurveyFixture server = fixture("mysql").with(SHOP);
        assertThatThrownBy(() -> one.survey(true, List.of(one.config(), other.config()), RULES))
                .hasMessageContaining("have different tables. Several read connections must lead to copies");
        assertThatThrownBy(() -> one.survey(true, List.of(one.config(), server.config()), RULES))
                .hasMessageContaining("must lead to copies of one database: give them the same type");
    }

    private static Map<String, Rows> rows(
            Survey survey, Function<TableSurvey, Optional<Rows>> which, SurveyFixture fixture) {
        return survey.tables().entrySet().stream()
                .filter(entry -> which.apply(entry.getValue()).isPresent())
                .collect(Collectors.toMap(
                        entry -> {
                            assertThat(entry.getKey())
                                    .isEqualTo(fixture.id(entry.getKey().name()));
                            return entry.getKey().name();
                        },
                        entry -> which.apply(entry.getValue()).orElseThrow()));
    }

    private static TableSurvey table(Survey survey, SurveyFixture fixture, String table) {
        return Objects.requireNonNull(survey.tables().get(fixture.id(table)));
    }

    private static String message(Survey survey, String kind) {
        return survey.warnings().stream()
                .filter(warning -> warning.kind().word().equals(kind))
                .map(Warning::message)
                .collect(Collectors.joining("\n"));
    }
}
