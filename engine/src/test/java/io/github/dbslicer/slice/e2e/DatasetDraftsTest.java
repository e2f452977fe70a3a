package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.draft.Draft;
import io.github.dbslicer.draft.DraftRequest;
import io.github.dbslicer.draft.Drafter;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drafts of rules for well-known sample databases run as they are and select a part of the rows. Their scripts are no part of this project:
 * there is a test for each that lies in {@code shared/datasets} beside the checkout.
 */
class DatasetDraftsTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    private static final Path DATASETS = Path.of("../../shared/datasets");
    private static final List<String> ALL = List.of(
            "adventureworks",
            "cacti",
            "chinook",
            "employees_small",
            "hr",
            "northwind",
            "pagila",
            "pagila_inherit",
            "sakila",
            "tpch_sf001",
            "world");

    /** {@code mariadb/hr,sqlite/chinook}, or {@code all}: loading those of the servers takes a minute. */
    private static final String DRAFTED =
            System.getProperty("draft.datasets", "sqlite/chinook,sqlite/northwind,mariadb/hr,postgres/pagila");

    private static final List<String> KINDS = List.of("mariadb", "postgres", "sqlite");

    @TempDir
    static Path directory;

    @TestFactory
    Stream<DynamicTest> draftsRunAsTheyAre() {
        List<String> wanted = List.of(DRAFTED.split(",", 0));
        return KINDS.stream()
                .flatMap(kind -> ALL.stream().map(name -> kind + "/" + name))
                .filter(dataset -> DRAFTED.equals("all") || wanted.contains(dataset))
                .filter(dataset -> Files.exists(script(dataset)))
                .map(dataset -> dynamicTest(dataset, () -> judge(dataset)));
    }

    private static Path script(String dataset) {
        String[] words = dataset.split("/", 0);
        return DATASETS.resolve(words[1]).resolve(words[0] + ".sql.gz");
    }

    private static void judge(String dataset) throws IOException, SQLException {
        TestDatabases databases = databases(dataset);
        Scenario scenario = new Scenario(databases);
        DatasetScript.load(script(dataset), scenario.source());
        Draft draft = new Drafter(new Dialects(), LocalDate.now(ZoneOffset.UTC))
                .draft(
                        new DraftRequest(
                                scenario.source().config(), "--read source", DraftRequest.DEFAULT_ROWS, Courtesy.NONE),
                        new StepListener() {});
        String rules = String.join("\n", draft.lines());
        assertThat(draft.unread()).isEmpty();
        Cut cut = scenario.run(scenario.request(rules, Optional.of(SchemaScope.OBJECTS)), new SliceListener() {});
        assertThat(scenario.verify(rules).passed()).as(rules).isTrue();
        long all = scenario.source().tables().stream()
                .mapToLong(
                        table -> scenario.source().exactValues(table, "1 = 1").size())
                .sum();
        // Cacti comes with its default rows alone, which all are small tables.
        assertThat(cut.result().totalRows())
                .as(rules)
                .isPositive()
                .isLessThan(dataset.endsWith("cacti") ? all + 1 : all / 2);
        databases.drop(scenario.source().config());
        databases.drop(scenario.target().config());
    }

    private static TestDatabases databases(String dataset) {
        return switch (dataset.split("/", 0)[0]) {
            case "mariadb" -> new MySqlTestDatabases(SERVER.server());
            case "postgres" -> new PostgresTestDatabases(POSTGRES.server());
            default -> new SqliteTestDatabases(directory);
        };
    }
}
