package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Slices of well-known sample databases, judged by a naive model. Their scripts are no part of this project: there is a test for each that
 * lies in {@code shared/datasets} beside the checkout.
 */
class DatasetsTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    private static final Path DATASETS = Path.of("../../shared/datasets");
    private static final int VARIANTS = 2;

    private static final String CONSTRAINTS = """
            SELECT conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid)
            FROM pg_constraint
            WHERE conrelid <> 0 AND connamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
            ORDER BY conrelid::regclass::text, conname
            """;

    @TempDir
    static Path directory;

    @TestFactory
    Stream<DynamicTest> slicesExactlyInMySql() {
        return tests(
                "mariadb.sql.gz",
                List.of("sakila", "chinook", "hr", "employees_small", "cacti", "tpch_sf001", "world"),
                new MySqlTestDatabases(SERVER.server()));
    }

    @TestFactory
    Stream<DynamicTest> slicesExactlyInSqlite() {
        return tests(
                "sqlite.sql.gz",
                List.of("chinook", "employees_small", "northwind"),
                new SqliteTestDatabases(directory));
    }

    /** Read by a role that may but read, rows that policies hide too, written by one that owns nothing but the target. */
    @TestFactory
    Stream<DynamicTest> slicesExactlyInPostgres() {
        PostgresServer server = POSTGRES.server();
        PostgresTestDatabases databases = new PostgresTestDatabases(server);
        return scripts(
                        "postgres.sql.gz",
                        List.of(
                                "pagila",
                                "pagila_inherit",
                                "chinook",
                                "northwind",
                                "adventureworks",
                                "employees_small",
                                "tpch_sf001",
                                "world"))
                .map(script -> dynamicTest(name(script), () -> {
                    Scenario scenario = new Scenario(databases);
                    String reader = server.newRole();
                    String owner = server.newRole();
                    server.execute(
                            "",
                            "GRANT pg_read_all_data TO " + reader,
                            "ALTER ROLE " + reader + " BYPASSRLS",
                            "ALTER DATABASE " + scenario.target().name() + " OWNER TO " + owner);
                    scenario.connecting(
                            databases.config(scenario.source().name(), reader),
                            databases.config(scenario.target().name(), owner));
                    judge(script, scenario);
                    assertThat(scenario.target().query(CONSTRAINTS))
                            .isEqualTo(scenario.source().query(CONSTRAINTS));
                    databases.drop(scenario.source().config());
                    databases.drop(scenario.target().config());
                }));
    }

    private static Stream<DynamicTest> tests(String file, List<String> names, TestDatabases databases) {
        return scripts(file, names)
                .map(script -> dynamicTest(name(script), () -> {
                    Scenario scenario = new Scenario(databases);
                    judge(script, scenario);
                    databases.drop(scenario.source().config());
                    databases.drop(scenario.target().config());
                }));
    }

    private static Stream<Path> scripts(String file, List<String> names) {
        return names.stream().map(name -> DATASETS.resolve(name).resolve(file)).filter(Files::exists);
    }

    private static String name(Path script) {
        return script.getParent().getFileName().toString();
    }

    private static void judge(Path script, Scenario scenario) throws IOException, SQLException {
        DatasetScript.load(script, scenario.source());
        List<Reference> references = Reference.of(scenario.source());
        NaiveClosure closure = new NaiveClosure(scenario.source(), references);
        // Without references one is like another.
        for (int variant = 0; variant < (references.isEmpty() ? 1 : VARIANTS); variant++) {
            DatasetRules rules = DatasetRules.of(scenario.source(), references, variant);
            Cut cut = scenario.run(
                    scenario.request(rules.yaml(), Optional.of(SchemaScope.OBJECTS)), new SliceListener() {});
            compare(scenario, cut, closure.slice(rules), rules.yaml());
        }
    }

    private static void compare(
            Scenario scenario, Cut cut, Map<String, List<List<String>>> expected, String circumstances) {
        assertThat(cut.result().totalRows()).as(circumstances).isPositive();
        assertThat(scenario.target().tables()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((table, rows) -> {
            assertThat(sorted(scenario.target().exactValues(table, "1 = 1")))
                    .as("table %s under%n%s", table, circumstances)
                    .isEqualTo(sorted(rows));
            assertThat(cut.result().rows()).containsEntry(scenario.source().id(table), (long) rows.size());
        });
    }

    private static List<String> sorted(List<List<String>> rows) {
        return rows.stream().map(List::toString).sorted().toList();
    }
}
