package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
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

    private static final Path DATASETS = Path.of("../../shared/datasets");
    private static final int VARIANTS = 2;

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

    private static Stream<DynamicTest> tests(String script, List<String> names, TestDatabases databases) {
        return names.stream()
                .filter(name -> Files.exists(DATASETS.resolve(name).resolve(script)))
                .map(name ->
                        dynamicTest(name, () -> judge(DATASETS.resolve(name).resolve(script), databases)));
    }

    private static void judge(Path script, TestDatabases databases) throws IOException, SQLException {
        Scenario scenario = new Scenario(databases);
        load(script, scenario.source());
        List<Reference> references = Reference.of(scenario.source());
        NaiveClosure closure = new NaiveClosure(scenario.source(), references);
        // Without references one is like another.
        for (int variant = 0; variant < (references.isEmpty() ? 1 : VARIANTS); variant++) {
            DatasetRules rules = DatasetRules.of(scenario.source(), references, variant);
            Cut cut = scenario.run(
                    scenario.request(rules.yaml(), Optional.of(SchemaScope.OBJECTS)), new SliceListener() {});
            compare(scenario, cut, closure.slice(rules), rules.yaml());
        }
        databases.drop(scenario.source().config());
        databases.drop(scenario.target().config());
    }

    private static void compare(
            Scenario scenario, Cut cut, Map<String, List<List<String>>> expected, String circumstances) {
        assertThat(cut.result().totalRows()).as(circumstances).isPositive();
        assertThat(scenario.target().tables()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((table, rows) -> {
            assertThat(sorted(scenario.target().exactValues(table, "1 = 1")))
                    .as("table %s under%n%s", table, circumstances)
                    .isEqualTo(sorted(rows));
            assertThat(cut.result().rows()).containsEntry(TableId.of(table), (long) rows.size());
        });
    }

    private static List<String> sorted(List<List<String>> rows) {
        return rows.stream().map(List::toString).sorted().toList();
    }

    private static void load(Path script, LiveDatabase database) throws IOException, SQLException {
        String text;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(script))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
        if (!database.isSqlite()) {
            // Views of Sakila name their database. Cacti asks for a mode that MySQL does not have any more.
            String fitting = text.replaceAll("\\bsakila\\b", database.name()).replace("NO_AUTO_CREATE_USER", "");
            database.execute(SqlScript.statements(fitting));
            return;
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // This driver runs a whole script as an update.
            statement.executeUpdate(text);
        }
    }
}
