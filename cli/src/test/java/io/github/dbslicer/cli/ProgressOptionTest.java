package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.progress.JsonEvents;
import io.github.dbslicer.cli.terminal.Screen;
import io.github.dbslicer.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code --progress}, of every command that tells of any. */
class ProgressOptionTest {
    private static final Terminal TERMINAL = new Terminal(true, true, true, true, Screen.of(100, 24));

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void createFolder() throws IOException, SQLException {
        folder = Folder.create(path);
    }

    private CommandLineRun slice(String... options) {
        return CommandLineRun.on(TERMINAL, "y\n", folder.command(options));
    }

    private CommandLineRun run(String command, String... options) {
        List<String> all = new ArrayList<>(List.of(command, "--config=" + path.resolve("config.yml")));
        all.addAll(List.of(options));
        return CommandLineRun.on(TERMINAL, "", all.toArray(String[]::new));
    }

    @Test
    void theNumbersOfASliceAddUpToItsResult() {
        CommandLineRun run = slice("--read=shop", "--write=dev", "--progress=json", "--verify");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("orders").doesNotContain("{");
        List<JsonNode> events = JsonEvents.of(run.err());
        JsonNode result = only(events, "result");
        assertThat(result.get("rows").asLong()).isEqualTo(3).isEqualTo(sum(events, "rows"));
        assertThat(result.get("bytes").asLong()).isPositive().isEqualTo(sum(events, "bytes"));
        assertThat(result.get("tables").get("orders").asLong()).isEqualTo(2);
        assertThat(only(events, "planned").get("source").asString()).startsWith("SQLite ");
        assertThat(only(events, "verification").get("verified").asBoolean()).isTrue();
        assertThat(events).extracting(event -> event.get("event").asString()).contains("moment", "started", "step");
        assertThat(last(events).get("event").asString()).isEqualTo("done");
        assertThat(last(events).get("exitCode").asInt()).isZero();
    }

    /** Of what was written. */
    private static long sum(List<JsonNode> events, String field) {
        return events.stream()
                .filter(event -> event.get("event").asString().equals("finished")
                        && event.get("written").asBoolean())
                .mapToLong(event -> event.get(field).asLong())
                .sum();
    }

    @Test
    void filesTellAsDatabasesDo() {
        String pack = path.resolve("shop.slice.zst").toString();
        List<JsonNode> exported = JsonEvents.of(run("export", "--read=shop", "--output=" + pack, "--progress=json")
                .err());
        assertThat(only(exported, "result").get("rows").asLong()).isEqualTo(7).isEqualTo(sum(exported, "rows"));
        List<JsonNode> loaded = JsonEvents.of(
                run("load", pack, "--write=dev", "--progress=json").err());
        assertThat(only(loaded, "result").get("rows").asLong()).isEqualTo(7).isEqualTo(sum(loaded, "rows"));
    }

    @Test
    void commandsThatLookTellTheirSteps() {
        List<JsonNode> scanned =
                JsonEvents.of(run("scan", "--read=shop", "--progress=json").err());
        assertThat(scanned)
                .extracting(event -> event.get("event").asString())
                .contains("step")
                .endsWith("done");
    }

    @Test
    void differencesAreAnEndAndNoFailure() throws SQLException {
        folder.slice("--read=shop", "--write=dev");
        folder.execute("dev.db", "DELETE FROM orders WHERE id = 12");
        CommandLineRun run = run(
                "verify",
                "--schema-file=" + path.resolve("schema.yml"),
                "--read=shop",
                "--write=dev",
                "--json",
                "--progress=json");
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(last(JsonEvents.of(run.err())).get("exitCode").asInt()).isEqualTo(5);
        assertThat(JsonEvents.of(run.err()))
                .noneMatch(event -> event.get("event").asString().equals("failed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--read=nowhere --write=dev", "--read=shop --wirte=dev", "--read=shop", "--tables=x,"})
    void whatIsWrongIsAnEventToo(String options) {
        List<String> all = new ArrayList<>(List.of("--progress", "json"));
        all.addAll(List.of(options.split(" ", 0)));
        CommandLineRun run = slice(all.toArray(String[]::new));
        JsonNode failed = only(JsonEvents.of(run.err()), "failed");
        assertThat(failed.get("exitCode").asInt()).isEqualTo(run.exitCode()).isEqualTo(2);
        assertThat(failed.get("message").asString()).isNotBlank();
        assertThat(last(JsonEvents.of(run.err()))).isEqualTo(failed);
    }

    @Test
    void programsAreNotAsked() throws SQLException {
        folder.slice("--read=shop", "--write=dev");
        CommandLineRun run = slice("--read=shop", "--write=dev", "--progress=json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(only(JsonEvents.of(run.err()), "failed").get("message").asString())
                .contains("holds rows in 2 tables")
                .contains("--yes");
        assertThat(folder.rows("orders")).isEqualTo(2);
    }

    @Test
    void noneTellsOfTheResultAlone() {
        assertThat(slice("--read=shop", "--write=dev", "--progress=none").err())
                .startsWith("It shows the source as it was")
                .contains("Done: 3 rows in 2 tables")
                .doesNotContain("From ");
        assertThat(slice("--read=shop", "--write=dev", "--yes", "--quiet", "--progress=none")
                        .err())
                .isEmpty();
    }

    @Test
    void plainIsPlainOnATerminalToo() {
        assertThat(slice("--read=shop", "--write=dev", "--progress=plain").err())
                .containsPattern("\norders +2 rows")
                .doesNotContain("\u001b");
    }

    @Test
    void liveIsDrawnElsewhereToo() {
        assertThat(folder.slice("--read=shop", "--write=dev", "--progress=live").err())
                .contains("\u001b[?2026h")
                .contains("Done: 3 rows")
                .doesNotContainPattern("\u001b\\[[0-9;]*m");
    }

    @Test
    void otherKindsAndThoseThatContradictAreRefused() {
        assertThat(slice("--read=shop", "--write=dev", "--progress=bar").err())
                .contains("expected auto, live, plain, json or none, not 'bar'");
        CommandLineRun run = slice("--read=shop", "--write=dev", "--progress=plain", "--quiet");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--quiet, --progress are mutually exclusive");
    }

    private static JsonNode only(List<JsonNode> events, String kind) {
        List<JsonNode> found = events.stream()
                .filter(event -> event.get("event").asString().equals(kind))
                .toList();
        assertThat(found).as("%s in %s", kind, events).hasSize(1);
        return found.get(0);
    }

    private static JsonNode last(List<JsonNode> events) {
        return events.get(events.size() - 1);
    }
}
