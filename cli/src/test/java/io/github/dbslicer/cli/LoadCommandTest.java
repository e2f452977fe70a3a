package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Screen;
import io.github.dbslicer.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadCommandTest {
    private static final Terminal TERMINAL = new Terminal(true, true, true, false, Screen.of(100, 24));

    @TempDir
    private Path path;

    private Path pack;

    private Folder folder;

    @BeforeEach
    void createPack() throws IOException, SQLException {
        folder = Folder.create(path);
        pack = path.resolve("shop.slice.zst");
        CommandLineRun sliced = folder.slice("--read", "shop", "--output", pack.toString());
        assertThat(sliced.exitCode()).as(sliced.err()).isZero();
    }

    private String[] command(String... options) {
        return Stream.concat(
                        Stream.of("load", "--config", path.resolve("config.yml").toString()), Stream.of(options))
                .toArray(String[]::new);
    }

    private CommandLineRun load(String... options) {
        return CommandLineRun.of(command(options));
    }

    @Test
    void resultGoesToStdoutAndProgressToStderr() throws SQLException {
        CommandLineRun run = load(pack.toString(), "--write", "dev");
        assertThat(run.err())
                .startsWith("From SQLite ")
                .containsPattern("\nTo   SQLite .*dev\\.db\n")
                .containsPattern("\nAs of 20\\d\\d-.* UTC\n")
                .containsPattern("\norders +2 rows +\\d+\\.\\d s\n")
                .containsPattern("\ncustomers +1 row +\\d+\\.\\d s\n")
                .containsPattern("\nIt shows the source as it was at 20\\d\\d-.* UTC\\.\n")
                .containsPattern("\nDone: 3 rows in 2 tables, \\d+ B in \\d+\\.\\d s\\. Ended at 20\\d\\d-.*\\.\n$");
        assertThat(run.out()).isEqualTo("customers\t1\norders\t2\npage_views\t0\n");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.rows("orders")).isEqualTo(2);
        assertThat(folder.rows("customers")).isEqualTo(1);
    }

    @Test
    void quietSaysNothingWhereNothingIsAmiss() throws SQLException {
        assertThat(load(pack.toString(), "-w", "dev", "-q")).isEqualTo(new CommandLineRun(0, "", ""));
        assertThat(folder.rows("orders")).isEqualTo(2);
    }

    @Test
    void aHyphenIsStdin() throws IOException, SQLException {
        CommandLineRun run = CommandLineRun.on(
                Map.of(),
                Terminal.none(),
                new ByteArrayInputStream(Files.readAllBytes(pack)),
                command("-", "-w", "dev", "-q"));
        assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
        assertThat(folder.rows("orders")).isEqualTo(2);
    }

    @Test
    void tablesBringWhatTheyReference() throws SQLException {
        assertThat(load(pack.toString(), "-w", "dev", "--tables", "customers").out())
                .isEqualTo("customers\t1\norders\t0\npage_views\t0\n");
        assertThat(load(pack.toString(), "-w", "dev", "-y", "-t", "orders").out())
                .isEqualTo("customers\t1\norders\t2\npage_views\t0\n");
    }

    @Test
    void aDatabaseThatIsNotThereYetIsMade() throws IOException, SQLException {
        Files.delete(path.resolve("dev.db"));
        CommandLineRun run = load(pack.toString(), "-w", "dev");
        assertThat(run.err()).contains("\nThe target has no tables: they are made as the pack has them");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.rows("orders")).isEqualTo(2);
    }

    @Test
    void rowsOfTheTargetAreKeptWithoutATerminalAndYes() throws SQLException {
        folder.execute("dev.db", "INSERT INTO page_views VALUES (7), (8)");
        CommandLineRun run = load(pack.toString(), "-w", "dev");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("holds rows in 1 table (page_views)", "say so with --yes. Nothing was changed.");
        assertThat(folder.rows("page_views")).isEqualTo(2);
        assertThat(load(pack.toString(), "-w", "dev", "--yes").exitCode()).isZero();
        assertThat(folder.rows("page_views")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"y, 0, 0, 2", "n, 2, 2, 0"})
    void aTerminalIsAsked(String answer, int exitCode, int pageViews, int orders) throws SQLException {
        folder.execute("dev.db", "INSERT INTO page_views VALUES (7), (8)");
        CommandLineRun run = CommandLineRun.on(TERMINAL, answer + "\n", command(pack.toString(), "-w", "dev"));
        assertThat(run.err()).contains("holds rows in 1 table (page_views). Remove them? [y/N] ");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(folder.rows("page_views")).isEqualTo(pageViews);
        assertThat(folder.rows("orders")).isEqualTo(orders);
    }

    @Test
    void aDamagedPackChangesNothing() throws IOException, SQLException {
        folder.execute("dev.db", "INSERT INTO page_views VALUES (7), (8)");
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length / 2] ^= 4;
        Files.write(pack, bytes);
        CommandLineRun run = load(pack.toString(), "-w", "dev", "--yes", "--copy-schema");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("ERROR " + pack);
        assertThat(run.out()).isEmpty();
        assertThat(folder.rows("page_views")).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        CommandLineRun run = load(path.resolve("gone.slice.zst").toString(), "-w", "dev");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("gone.slice.zst");
    }

    @Test
    void aConnectionOfAnotherKindIsRefused() throws IOException {
        folder.write(
                "config.yml",
                "connection: {far: {type: mysql, host: localhost, port: 1, user: u, password: p, database: d}}\n");
        CommandLineRun run = load(pack.toString(), "-w", "far");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is a pack of a database of type sqlite and connection 'far' is mysql.");
    }

    @Test
    void helpNamesEveryOption() {
        CommandLineRun run = CommandLineRun.of("load", "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Usage: dbslicer load FILE --write NAME")
                .contains(
                        "-w, --write",
                        "-t, --tables",
                        "--copy-schema[=tables|all]",
                        "--with-triggers",
                        "-y, --yes",
                        "--config",
                        "-q, --quiet",
                        "-v, --verbose");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-w,dev; FILE is missing: the pack to load, or - to read it from stdin.",
                "a.zst; --write is missing: the name of a connection in config.yml.",
                "a.zst,-w,dev,b.zst; Unmatched argument at index 4: 'b.zst'.",
                "a.zst,-w,dev,--with-grants; --with-grants needs --copy-schema, with all objects.",
                "a.zst,-w,dev,--read=shop; Unknown option: '--read=shop'."
            })
    void whatIsAmissInTheCommandLineIsSaid(String options, String message) {
        CommandLineRun run = CommandLineRun.of(Stream.concat(Stream.of("load"), Stream.of(options.split(",", 0)))
                .toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("ERROR " + message).contains("Try 'dbslicer load --help'.");
    }
}
