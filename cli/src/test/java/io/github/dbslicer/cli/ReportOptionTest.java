package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportOptionTest {
    /** Where the page has what it tells. */
    private static final Pattern ACCOUNT =
            Pattern.compile("<script type=\"application/json\" id=\"account\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path path;

    private Folder folder;
    private Path report;

    @BeforeEach
    void createFolder() throws IOException, SQLException {
        folder = Folder.create(path);
        report = path.resolve("slice.html");
    }

    @Test
    void theReportOfASliceTellsWhatCameAndWhatWasVerified() throws IOException {
        CommandLineRun run =
                folder.slice("--read", "shop", "--write", "dev", "--verify", "--report", report.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("customers\t1\norders\t2\npage_views\t0\n");
        JsonNode account = account();
        assertThat(account.path("kind").asString()).isEqualTo("slice");
        assertThat(account.path("rows").asLong()).isEqualTo(3);
        assertThat(account.path("verified").asBoolean()).isTrue();
        assertThat(account.at("/tables/1/table").asString()).isEqualTo("orders");
        assertThat(account.at("/tables/1/rows").asLong()).isEqualTo(2);
        assertThat(account.at("/tables/1/way").asString()).isEqualTo("rule");
    }

    @Test
    void theReportOfAPlanTellsWhatIsKnownBeforehandAndChangesNothing() throws IOException, SQLException {
        String[] command = folder.command("--read", "shop", "--count", "--report", report.toString());
        command[0] = "plan";
        assertThat(CommandLineRun.of(command).exitCode()).isZero();
        JsonNode account = account();
        assertThat(account.path("kind").asString()).isEqualTo("plan");
        assertThat(account.at("/tables/1/countedSeeds").asLong()).isEqualTo(2);
        assertThat(account.at("/tables/1/rows").isMissingNode()).isTrue();
        assertThat(account.path("target").isMissingNode()).isTrue();
        assertThat(folder.rows("orders")).isZero();
    }

    @Test
    void aReportThatIsThereIsReplaced() throws IOException {
        folder.slice("--read", "shop", "--write", "dev", "--report", report.toString());
        CommandLineRun again = folder.slice(
                "--read", "shop", "--write", "dev", "--yes", "--tables", "page_views", "--report", report.toString());
        assertThat(again.exitCode()).isZero();
        assertThat(account().path("rows").asLong()).isZero();
    }

    @Test
    void aFileThatIsNoReportIsKeptAndNothingIsCut() throws IOException, SQLException {
        Files.writeString(report, "<!doctype html><title>mine</title>");
        CommandLineRun run = folder.slice("--read", "shop", "--write", "dev", "--report", report.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "slice.html is there already, and is no report of DbSlicer. Name another file, or remove it.");
        assertThat(report).hasContent("<!doctype html><title>mine</title>");
        assertThat(folder.rows("orders")).isZero();
    }

    @Test
    void aPlaceThatThereIsNotIsRefusedBeforeAnythingIsCut() throws SQLException {
        CommandLineRun run = folder.slice(
                "--read",
                "shop",
                "--write",
                "dev",
                "--report",
                path.resolve("nowhere/slice.html").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere");
        assertThat(folder.rows("orders")).isZero();
    }

    @Test
    void aRunThatFailsLeavesTheFormerReport() throws IOException {
        folder.slice("--read", "shop", "--write", "dev", "--report", report.toString());
        String former = Files.readString(report);
        folder.write("schema.yml", "rules: {bad: {where: nonsense}}\ntables: {orders: {rule: bad}}\n");
        CommandLineRun run = folder.slice("--read", "shop", "--write", "dev", "--yes", "--report", report.toString());
        assertThat(run.exitCode()).isNotZero();
        assertThat(report).hasContent(former);
    }

    private JsonNode account() throws IOException {
        Matcher account = ACCOUNT.matcher(Files.readString(report));
        assertThat(account.find()).isTrue();
        return JsonMapper.builder().build().readTree(account.group(1));
    }
}
