package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Screen;
import io.github.dbslicer.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceCommandTest {
    private static final String[] SHOP_TO_DEV = {"--read", "shop", "--write", "dev"};
    private static final Terminal TERMINAL = new Terminal(true, true, true, false, Screen.of(100, 24));

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void createFolder() throws IOException, SQLException {
        folder = Folder.create(path);
    }

    @Test
    void resultGoesToStdoutAndProgressToStderr() throws SQLException {
        CommandLineRun run = folder.slice(SHOP_TO_DEV);
        assertThat(run.err().lines())
                .hasSize(7)
                .element(0)
                .asString()
                .startsWith("From SQLite ")
                .endsWith("shop.db");
        assertThat(run.err())
                .containsPattern("\nAs of 20\\d\\d-.* UTC\n")
                .containsPattern("\nIt shows the source as it was at 20\\d\\d-.* UTC\\.\n")
                .containsPattern("\norders +2 rows +\\d+\\.\\d s\n")
                .containsPattern("\ncustomers +1 row +\\d+\\.\\d s  referenced\n")
                .containsPattern("\nDone: 3 rows in 2 tables, \\d+ B in \\d+\\.\\d s\\. Ended at 20\\d\\d-.*\\.\n$");
        assertThat(run.out()).isEqualTo("customers\t1\norders\t2\npage_views\t0\n");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.rows("orders")).isEqualTo(2);
        assertThat(folder.rows("customers")).isEqualTo(1);
    }

    @Test
    void quietSaysNothingWhereNothingIsAmiss() throws SQLException {
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "-q");
        assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
        assertThat(folder.rows("orders")).isEqualTo(2);
    }

    @Test
    void verboseShowsThePlan() {
        assertThat(folder.slice("-r", "shop", "-w", "dev", "-v").err()).contains("\nStage 0: seeds(orders)\n");
    }

    @Test
    void optionsAloneAreASlice() {
        CommandLineRun run = CommandLineRun.of(
                "--read=shop",
                "--write=dev",
                "--config=" + path.resolve("config.yml"),
                "--schema-file=" + path.resolve("schema.yml"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("orders\t2\n");
    }

    @Test
    void runsInAsMuchMemoryAsItIsGiven() throws SQLException {
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "-q", "--memory", "1M");
        assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
        assertThat(folder.rows("orders")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "512, 'expected a number with K, M or G behind it, such as 512M, not ''512'''",
        "1.5G, 'expected a number with K, M or G behind it, such as 512M, not ''1.5G'''",
        "100K, 'expected at least 1M, not ''100K'''",
        "999999G, '--memory is more than half of the memory that Java has, which is '"
    })
    void memoryIsASizeThatJavaHas(String size, String problem) {
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "--memory", size);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(problem);
    }

    @Test
    void orphansOfTheSourceAreWarnings() throws SQLException {
        folder.execute("shop.db", "DELETE FROM customers WHERE id = 2");
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "-q");
        assertThat(run.err())
                .startsWith("WARN Orphans in the source: ")
                .contains("customers")
                .hasLineCount(1);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void schemaIsCopiedIntoAFileThatIsNotThereYet() throws IOException, SQLException {
        Files.delete(path.resolve("dev.db"));
        folder.execute("shop.db", "CREATE TRIGGER guard AFTER INSERT ON orders BEGIN SELECT 1; END");
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "--copy-schema");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("Not copied: ", "guard");
        assertThat(folder.rows("orders")).isEqualTo(2);
        assertThat(folder.rows("sqlite_master WHERE type = 'trigger'")).isZero();
    }

    @Test
    void triggersAreCopiedOnRequest() throws SQLException {
        folder.execute("shop.db", "CREATE TRIGGER guard AFTER INSERT ON orders BEGIN DELETE FROM orders; END");
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "--copy-schema=all", "--with-triggers");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.rows("orders")).isEqualTo(2);
        assertThat(folder.rows("sqlite_master WHERE type = 'trigger'")).isEqualTo(1);
    }

    @Test
    void tablesLimitTheSeeds() {
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "--tables", "customers,page_views");
        assertThat(run.out()).isEqualTo("customers\t0\norders\t0\npage_views\t0\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void rowsOfTheTargetAreKeptWithoutATerminalAndYes() throws SQLException {
        folder.execute("dev.db", "INSERT INTO page_views VALUES (7), (8)");
        CommandLineRun run = folder.slice(SHOP_TO_DEV);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsPattern(
                        "\nERROR Target SQLite .*dev\\.db holds rows in 1 table \\(page_views\\)\\. They are removed"
                                + " before the slice is written: say so with --yes\\. Nothing was changed\\.\n$");
        assertThat(folder.rows("page_views")).isEqualTo(2);
    }

    @Test
    void yesRemovesTheRowsOfTheTarget() throws SQLException {
        folder.execute("dev.db", "INSERT INTO page_views VALUES (7), (8)");
        assertThat(folder.slice("-r", "shop", "-w", "dev", "--yes").exitCode()).isZero();
        assertThat(folder.rows("page_views")).isZero();
        assertThat(folder.rows("orders")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"y, 0, 0, 2", "n, 2, 2, 0"})
    void aTerminalIsAsked(String answer, int exitCode, int pageViews, int orders) throws SQLException {
        folder.execute("dev.db", "INSERT INTO page_views VALUES (7), (8)");
        CommandLineRun run = CommandLineRun.on(TERMINAL, answer + "\n", folder.command(SHOP_TO_DEV));
        assertThat(run.err()).contains("holds rows in 1 table (page_views). Remove them? [y/N] ");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(folder.rows("page_views")).isEqualTo(pageViews);
        assertThat(folder.rows("orders")).isEqualTo(orders);
    }

    @Test
    void aTerminalGetsATable() {
        CommandLineRun run = CommandLineRun.on(TERMINAL, "", folder.command(SHOP_TO_DEV));
        assertThat(run.out()).isEqualTo("""
                        table               rows
                        customers              1
                        orders                 2
                        page_views             0
                        total                  3
                        """);
    }
}
