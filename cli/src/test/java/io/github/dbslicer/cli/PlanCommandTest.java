package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Screen;
import io.github.dbslicer.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void createSource() throws IOException, SQLException {
        folder = Folder.create(path);
    }

    private String[] arguments(String... options) {
        String[] all = {
            "plan",
            "--read=shop",
            "--config=" + path.resolve("config.yml"),
            "--schema-file=" + path.resolve("schema.yml")
        };
        return Stream.concat(Arrays.stream(all), Arrays.stream(options)).toArray(String[]::new);
    }

    private CommandLineRun plan(String... options) {
        return CommandLineRun.of(arguments(options));
    }

    @Test
    void showsHowManyRowsComeAndWhyAndWhatToMind() throws IOException {
        folder.write("schema.yml", """
                rules:
                  recent: {where: "%table_name%.placed >= '2025-01-01'"}
                tables:
                  orders: {rule: recent}
                  customers: {rule: upon_request, mask: {email: "id || '@example.org'"}}
                """);
        CommandLineRun run = plan("--count");
        assertThat(run.out().replaceAll("from SQLite .*\n(  .*\n)*", "from SQLite ...\n"))
                .isEqualTo("""
                        Plan of a slice from SQLite ...

                        stages  table                           rows          bytes    of rows  of bytes
                        0,1     orders                             2         ~683 B        ~12    4.1 kB
                                  where orders.placed >= '2025-01-01': 2
                        2       customers                    up to 2   up to 2.7 kB         ~3    4.1 kB
                                  referenced by orders(customer_id)
                                  masks email (SQL id || '@example.org')

                        In all up to 4 rows of 2 tables out of 3, up to 3.4 kB.
                        No rows of page_views.
                        Stages come in the order of their numbers: what rules select first, then what
                          that references. ~ is by the source's statistics. 'up to' is what there is, or
                          what references it, at the most.

                        1 warning
                        - unlisted: page_views: not in the rules file, and referenced by nothing in the
                          slice: no rows come. Give it a rule, or 'skip' where that is meant.
                        """);
        assertThat(run.err()).startsWith("Reading the schema of SQLite ").contains("""
                Counting the rows that the rules select of orders ...
                Looking for undeclared references ...
                """);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void withoutCountingItSaysWhatItDoesNotKnow() {
        CommandLineRun run = plan("--quiet");
        assertThat(run.out())
                .contains("0,1     orders                     up to all")
                .contains("          where placed >= '2025-01-01': up to 12\n")
                .contains("--count counts the rows that rules select.\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void isOneObjectForPrograms() {
        JsonNode plan =
                JsonMapper.shared().readTree(plan("--json", "--count", "-q").out());
        assertThat(plan.path("kind").asString()).isEqualTo("plan");
        JsonNode orders = plan.path("tables").get(1);
        assertThat(orders.path("table").asString()).isEqualTo("orders");
        assertThat(orders.path("way").asString()).isEqualTo("rule");
        assertThat(orders.path("countedSeeds").asInt()).isEqualTo(2);
        assertThat(orders.path("countedRows").asInt()).isEqualTo(2);
        assertThat(plan.path("tables").get(0).path("mostRows").asInt()).isEqualTo(2);
        assertThat(plan.path("warnings")).hasSize(2);
        assertThat(plan.path("warnings").get(0).path("kind").asString()).isEqualTo("unlisted");
    }

    @Test
    void colorsAreForTerminalsAlone() {
        Terminal terminal = new Terminal(false, true, false, true, Screen.of(80, 24));
        CommandLineRun run = CommandLineRun.on(terminal, "", arguments("-q"));
        assertThat(run.out()).contains("\u001b[1morders", "\u001b[33m2 warnings\u001b[0m");
        String plain = run.out().replaceAll("\u001b\\[[0-9]+m", "");
        assertThat(plain).isEqualTo(plan("-q").out());
    }

    @Test
    void tellsOfTheSameProblemsAsARun() throws IOException {
        folder.write("schema.yml", """
                rules: {recent: {where: "placed >="}}
                tables:
                  orders: {rule: recently}
                  customer: {rule: recent}
                """);
        CommandLineRun run = plan("-q");
        assertThat(run.err())
                .isEqualTo(folder.slice("--read=shop", "--write=dev", "--yes", "-q")
                        .err());
        assertThat(run.err()).contains("schema.yml:3:18: rule:", "Did you mean 'customers'?");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
        folder.write("schema.yml", """
                rules: {recent: {where: "placed >="}}
                tables: {orders: {rule: recent}}
                """);
        CommandLineRun rejected = plan("-q");
        assertThat(rejected.err())
                .isEqualTo(folder.slice("--read=shop", "--write=dev", "--yes", "-q")
                        .err());
        assertThat(rejected.exitCode()).isEqualTo(3);
    }

    @Test
    void namesAreHarmlessWhateverTheyHold() throws IOException, SQLException {
        folder.execute(
                "shop.db",
                "CREATE TABLE \"a\u001b[31m\nb\" (id INTEGER PRIMARY KEY, \"c\rd\" INTEGER REFERENCES \"a\u001b[31m\nb\")",
                "CREATE TABLE \"a name that is much too long for a column of its own \u001b[2J\" (\"x\ty\" TEXT)");
        folder.write("schema.yml", """
                rules: {odd: {where: "'\\e[31m' = ''\\n OR 1 = 1"}}
                tables:
                  "a\\e[31m\\nb": {rule: odd, mask: {"c\\rd": "'\\e'"}}
                  "a name that is much too long for a column of its own \\e[2J": {rule: full}
                """);
        for (String option : new String[] {"-q", "--verbose", "--count", "--json"}) {
            CommandLineRun run = plan(option);
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat((run.out() + run.err()).chars().filter(character -> character < ' ' && character != '\n'))
                    .isEmpty();
        }
        assertThat(plan("-q").out()).contains("a\\u001b[31m\\u000ab").contains("of its own \\u001b[2J\n");
        assertThat(plan("-q").out().lines().filter(line -> line.length() > 80)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThat(CommandLineRun.of("plan").err()).startsWith("ERROR --read is missing");
        assertThat(plan("--tables=a,,b").err()).startsWith("ERROR --read and --tables take names");
        assertThat(plan("--tables=order").err()).contains("Did you mean 'orders'?");
        assertThat(plan("-q", "-v").exitCode()).isEqualTo(2);
        assertThat(plan("--schema-file=nowhere.yml").exitCode()).isEqualTo(2);
    }
}
