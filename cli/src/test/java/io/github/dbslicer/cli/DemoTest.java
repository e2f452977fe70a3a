package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    private Path path;

    @Test
    void showsAndProvesASlice() throws IOException {
        CommandLineRun run = demo();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("A shop with ")
                .containsPattern("\n  customers +120 +\\d+ +\\d+\\.\\d%\n")
                .containsPattern("\n  page_views +360 +0 +0\\.0%\n")
                .containsPattern("\n  total +[\\d,]+ +[\\d,]+ +\\d+\\.\\d%\n")
                .containsPattern(
                        "\n19 references checked, 0 dangling \\(by SQL of its own, over [\\d,]+ values\\)\\.\n")
                .containsPattern(
                        "\nMasked: names, birth dates, streets and e-mail addresses of \\d+ customers; one is now called"
                                + " \\S+ [^<]+ <[a-z.0-9]+@example\\.(com|net|org)>\\."
                                + " Addresses of the shop left in the slice: 0\\.\n")
                .containsPattern("\nAll of it took \\d+\\.\\d s\\.\n");
        assertThat(run.err()).contains("\nDone: ");
        try (Stream<Path> files = Files.list(path.resolve("demo"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "config.yml", "schema.yml", "masking.key", "report.html", "shop.db", "slice.db");
        }
    }

    @Test
    void theCommandThatItProposesWorks() {
        String proposed = demo().out()
                .lines()
                .filter(line -> line.startsWith("  dbslicer slice --config"))
                .findFirst()
                .orElseThrow();
        List<String> words = List.of(proposed.strip().split(" "));
        CommandLineRun run = CommandLineRun.of(words.subList(1, words.size()).toArray(String[]::new));
        assertThat(run.err()).contains("\nDone: ");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void runsAgain() {
        assertThat(demo().exitCode()).isZero();
        assertThat(demo().exitCode()).isZero();
    }

    @Test
    void leavesAFolderOfOthersAlone() throws IOException {
        Files.createDirectory(path.resolve("demo"));
        Files.writeString(path.resolve("demo/shop.db"), "mine");
        CommandLineRun run = demo();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("ERROR " + path + "/demo holds other files (shop.db)."
                        + " Choose another folder with --directory, or remove this one.\n");
        assertThat(path.resolve("demo/shop.db")).hasContent("mine");
        assertThat(path.resolve("demo/config.yml")).doesNotExist();
    }

    @Test
    void keepsRulesThatTheUserEdited() throws IOException {
        demo();
        Path rules = path.resolve("demo/schema.yml");
        Files.writeString(rules, "tables: {}\n");
        CommandLineRun run = demo();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("ERROR " + rules + " is not as the demo writes it, and is kept.");
        assertThat(rules).hasContent("tables: {}");
    }

    @Test
    void namesAFolderThatCannotBe() throws IOException {
        Files.writeString(path.resolve("demo"), "a file");
        CommandLineRun run = demo();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ERROR " + path + "/demo cannot be written.")
                .hasLineCount(1);
    }

    private CommandLineRun demo() {
        return CommandLineRun.of("demo", "--directory", path.resolve("demo").toString(), "--scale", "0.0002");
    }
}
