package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final String[] SHOP_TO_DEV = {"--read", "shop", "--write", "dev"};

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void createSlice() throws IOException, SQLException {
        folder = Folder.create(path);
        assertThat(folder.slice(SHOP_TO_DEV).exitCode()).isZero();
    }

    private CommandLineRun verify(String... options) {
        String[] files = {
            "verify",
            "--config=" + path.resolve("config.yml"),
            "--schema-file=" + path.resolve("schema.yml"),
            "--read=shop",
            "--write=dev"
        };
        return CommandLineRun.of(
                Stream.concat(Arrays.stream(files), Arrays.stream(options)).toArray(String[]::new));
    }

    @Test
    void aRightSliceIsVerified() {
        CommandLineRun run = verify();
        assertThat(run.out()).startsWith("""
                table              rows      compared   differences
                customers             1             1             0
                orders                2             2             0
                Verified: the target holds exactly the slice. 3 rows in 2 tables and 1 relation compared in\
                """);
        assertThat(run.err()).contains("Comparing values ...\n");
        assertThat(run.exitCode()).isZero();
        assertThat(verify("-q")).isEqualTo(new CommandLineRun(0, "", ""));
    }

    @Test
    void differencesAreNamedByTheirKeysAndNeverByValues() throws SQLException {
        folder.execute(
                "dev.db",
                "UPDATE customers SET email = 'Secret'",
                "DELETE FROM orders WHERE id = 12",
                "INSERT INTO page_views VALUES (1), (77)",
                "UPDATE orders SET customer_id = 3");
        CommandLineRun run = verify("--quiet");
        assertThat(run.out()).startsWith("""
                customers: 1 row of the slice is missing in the target
                  id = 3
                customers: 1 row differs from the source
                  id = 2: email
                orders: 1 row of the slice is missing in the target
                  id = 12
                orders: 1 row differs from the source
                  id = 11: customer_id
                page_views: 1 row of the target is not in the source
                  id = 77
                page_views: 1 row is no part of the slice: no rule selects it and no row of the slice references it
                  id = 1
                orders(customer_id) -> customers(id): 1 row references a row that the source has and the target has not
                  id = 11
                Verified: the target is NOT the slice, 7 differences. \
                """);
        assertThat(run.out()).doesNotContain("Secret", "c@d");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(5);
    }

    @Test
    void programsGetJson() throws SQLException {
        folder.execute("dev.db", "UPDATE orders SET placed = placed || ' ' WHERE id = 11");
        CommandLineRun run = verify("--json");
        assertThat(run.out())
                .startsWith("{\"verified\":false,\"source\":\"SQLite ")
                .contains(
                        "{\"table\":\"customers\",\"verified\":true,\"rows\":1,\"compared\":1,\"missing\":0,\"differing\":0,"
                                + "\"maskedOtherwise\":0,\"unmasked\":0,\"notInSource\":0,\"notInSlice\":0,\"repeated\":0,"
                                + "\"maskedColumns\":[],\"recomputedColumns\":[],\"notes\":[],\"faults\":[],"
                                + "\"findings\":[]}",
                        "\"findings\":[{\"kind\":\"differing\",\"key\":{\"id\":\"11\"},\"columns\":[\"placed\"]}]",
                        "\"relations\":[{\"relation\":\"orders(customer_id) -> customers(id)\",\"declared\":true,\"verified\":true,"
                                + "\"dangling\":0,\"sourceOrphans\":0,\"masked\":false,\"maskedApart\":0,\"findings\":[]}]}")
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(5);
    }

    @Test
    void aSliceCanBeVerifiedAtOnce() {
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "--yes", "--verify");
        assertThat(run.err()).contains("\nVerified: the target holds exactly the slice. 3 rows in 2 tables");
        assertThat(run.out()).isEqualTo("customers\t1\norders\t2\npage_views\t0\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void whatTheTargetComputesItselfIsNotCompared() throws SQLException {
        folder.execute("shop.db", "ALTER TABLE orders ADD COLUMN cents INTEGER GENERATED ALWAYS AS (id * 100) VIRTUAL");
        folder.execute("dev.db", "ALTER TABLE orders ADD COLUMN cents INTEGER GENERATED ALWAYS AS (id * 10) VIRTUAL");
        CommandLineRun run = folder.slice("-r", "shop", "-w", "dev", "--yes", "--verify");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void connectionsThatFailAreTold() throws IOException {
        Files.delete(path.resolve("dev.db"));
        CommandLineRun target = verify();
        assertThat(target.exitCode()).isEqualTo(4);
        assertThat(target.err()).contains("ERROR Reading the target to verify it: ");
        Files.delete(path.resolve("shop.db"));
        assertThat(verify().exitCode()).isEqualTo(3);
    }

    @Test
    void optionsThatDoNotFitAreRefused() {
        assertThat(CommandLineRun.of("verify", "--read", "shop").exitCode()).isEqualTo(2);
        assertThat(verify("--quiet", "--verbose").exitCode()).isEqualTo(2);
        assertThat(verify("--tables=none").exitCode()).isEqualTo(2);
    }
}
