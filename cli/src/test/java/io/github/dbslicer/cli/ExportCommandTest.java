package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Screen;
import io.github.dbslicer.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code export}, and {@code slice --output}. */
class ExportCommandTest {
    private static final Terminal TERMINAL = new Terminal(true, true, true, false, Screen.of(100, 24));

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void createFolder() throws IOException, SQLException {
        folder = Folder.create(path);
    }

    private String[] command(String... options) {
        return Stream.concat(
                        Stream.of(
                                "export", "--config", path.resolve("config.yml").toString()),
                        Stream.of(options))
                .toArray(String[]::new);
    }

    private CommandLineRun export(String... options) {
        return CommandLineRun.of(command(options));
    }

    private String file(String name) {
        return path.resolve(name).toString();
    }

    @Test
    void takesEveryRowOfEveryTable() throws SQLException {
        CommandLineRun run = export("--read", "shop", "--output", file("shop.sqlite"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("customers\t3\norders\t3\npage_views\t1\n");
        assertThat(folder.rows("shop.sqlite", "customers")).isEqualTo(3);
        assertThat(folder.rows("shop.sqlite", "orders")).isEqualTo(3);
        assertThat(folder.rows("shop.sqlite", "page_views")).isEqualTo(1);
        assertThat(run.err()).containsPattern("To   .*shop\\.sqlite\n").containsPattern("\nDone: 7 rows in 3 tables");
    }

    @Test
    void takesTheTablesThatAreNamedAlone() throws SQLException {
        CommandLineRun run =
                export("-r", "shop", "-o", file("shop.db3"), "--format", "sqlite", "-t", "customers", "-q");
        assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
        assertThat(folder.rows("shop.db3", "customers")).isEqualTo(3);
        assertThat(folder.rows("shop.db3", "orders")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"shop.sql, '-- '", "shop.slice.zst, '(µ/ý'", "shop.whatever, '(µ/ý'", "shop.sqlite, SQLite format 3"})
    void theNameTellsTheFormat(String name, String beginning) throws IOException {
        assertThat(export("-r", "shop", "-o", file(name), "-q").exitCode()).isZero();
        byte[] bytes = Files.readAllBytes(path.resolve(name));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).startsWith(beginning);
    }

    @Test
    void aNameOfCsvIsADirectory() {
        assertThat(export("-r", "shop", "-o", file("shop.csv"), "-q").exitCode())
                .isZero();
        assertThat(path.resolve("shop.csv/orders.csv")).hasContent("""
                id,customer_id,placed
                10,1,"2024-12-31"
                11,2,"2025-01-01"
                12,2,"2025-02-01"
                """);
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyIfTheUserSaysSo() throws IOException {
        Path there = Files.writeString(path.resolve("shop.sql"), "mine");
        CommandLineRun unasked = export("-r", "shop", "-o", there.toString());
        assertThat(unasked.exitCode()).isEqualTo(2);
        assertThat(unasked.err()).contains("shop.sql").contains("It would be replaced: say so with --yes.");
        CommandLineRun refused = CommandLineRun.on(TERMINAL, "n\n", command("-r", "shop", "-o", there.toString()));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("is there already. Replace it? [y/N]");
        assertThat(there).hasContent("mine");
        assertThat(export("-r", "shop", "-o", there.toString(), "--yes").exitCode())
                .isZero();
        assertThat(there).content().startsWith("-- ");
        CommandLineRun agreed = CommandLineRun.on(TERMINAL, "y\n", command("-r", "shop", "-o", there.toString()));
        assertThat(agreed.exitCode()).isZero();
    }

    @Test
    void theSourceItselfIsNotReplaced() throws SQLException {
        CommandLineRun run = export("-r", "shop", "-o", file("shop.db"), "--format", "sqlite", "--yes");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("lead to the same database");
        assertThat(folder.rows("shop.db", "orders")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--read shop | --output is missing: the file to write.",
                "--output x.sql | --read is missing: the name of a connection in config.yml.",
                "--read shop --output x --format tape | --format tape is not known here. Known: csv, pack,",
                "--read shop --output x --compress rar | expected none, gzip or zstd, not 'rar'",
                "--read shop --format sql | --output is missing: the file to write.",
                "--read shop --output no/such/directory/x.sql | no/such/directory",
                "--read shop --output x --copy-schema=tables --with-triggers | --with-triggers needs --copy-schema, with all objects."
            })
    void saysWhatIsWrongWithACommandLine(String options, String problem) {
        CommandLineRun run = export(options.split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(problem);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--write dev --output x | --output and --write do not go together: a slice goes to a file or to a database.",
                "--output x --continue | --output and --continue do not go together: a file that was not finished is not there.",
                "--output x --verify | --output and --verify do not go together: load the file and verify",
                "--write dev --format sql | --format needs --output: it is about a file.",
                "--write dev --compress gzip | --compress needs --output: it is about a file.",
                "--continue | --write is missing: the name of a connection in config.yml; or --output with a file."
            })
    void saysWhatDoesNotGoTogetherInASlice(String options, String problem) {
        CommandLineRun run = folder.slice(("--read shop " + options).split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(problem);
        assertThat(path.resolve("x")).doesNotExist();
    }
}
