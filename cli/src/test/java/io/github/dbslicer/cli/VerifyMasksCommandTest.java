package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyMasksCommandTest {
    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void createMaskedSlice() throws IOException, SQLException {
        folder = Folder.create(path);
        folder.write("masking.key", "a key of at least sixteen bytes\n");
        folder.write("config.yml", """
                connection:
                  shop: {type: sqlite, file: shop.db}
                  dev: {type: sqlite, file: dev.db}
                masking: {key_file: masking.key}
                """);
        folder.write("schema.yml", """
                rules:
                  recent: {where: "placed >= '2025-01-01'"}
                  full: {where: 1 = 1}
                tables:
                  orders: {rule: recent, mask: {placed: "'2020-01-01'"}}
                  customers:
                    rule: full
                    mask:
                      id: {encrypt: integer, digits: 9}
                      email: {fake: internet.email}
                """);
        folder.execute(
                "shop.db",
                "INSERT INTO customers SELECT 10 + id, 'user' || id || '@secret.org' FROM customers"
                        + " UNION ALL SELECT 20 + id, 'user2' || id || '@secret.org' FROM customers");
        CommandLineRun run = folder.slice("--read=shop", "--write=dev", "--verify");
        assertThat(run.err()).contains("Verified: the target holds exactly the slice. 11 rows");
        assertThat(run.exitCode()).isZero();
    }

    private CommandLineRun verify(String... options) {
        String[] command = {
            "verify",
            "--config=" + path.resolve("config.yml"),
            "--schema-file=" + path.resolve("schema.yml"),
            "--read=shop",
            "--write=dev"
        };
        return CommandLineRun.of(
                Stream.concat(Arrays.stream(command), Arrays.stream(options)).toArray(String[]::new));
    }

    @Test
    void saysWhatWasMaskedAndHowThatWasCompared() {
        CommandLineRun run = verify();
        assertThat(run.out()).contains("""
                Masked: customers: id (recomputed), email (recomputed)
                Masked: orders: customer_id (recomputed), placed (SQL, not compared)
                Verified: the target holds exactly the slice. 11 rows in 2 tables and 1 relation compared in\
                """);
        assertThat(run.exitCode()).isZero();
        assertThat(verify("--json").out())
                .contains(
                        "\"columnsMaskedOtherwise\":[],",
                        "\"maskedColumns\":[\"placed\"],\"recomputedColumns\":[{\"column\":\"customer_id\",\"compared\":2,\"differing\":0}],",
                        "\"recomputedColumns\":[{\"column\":\"id\",\"compared\":9,\"differing\":0},"
                                + "{\"column\":\"email\",\"compared\":9,\"differing\":0}],");
    }

    @Test
    void namesWhatDiffersAndShowsNoOriginal() throws SQLException {
        folder.execute(
                "dev.db",
                "UPDATE customers SET email = 'x' WHERE id = (SELECT min(customer_id) FROM orders)",
                "UPDATE orders SET customer_id = 2 WHERE id = 12",
                "INSERT INTO customers VALUES (21, 'user21@secret.org')");
        CommandLineRun run = verify("--quiet");
        assertThat(run.out())
                .containsPattern(
                        "customers: 1 row holds other values than the masks make of the source's\n  id = \\d{1,9}: email\n")
                .contains(
                        "  id = (a value of the source)\n",
                        "orders: 1 row holds the source's own value in a masked column\n  id = 12: customer_id\n",
                        "Verified: the target is NOT the slice, 4 differences.")
                .doesNotContain("secret.org", "= 21");
        assertThat(run.exitCode()).isEqualTo(5);
    }

    @Test
    void saysAtOnceThatTheKeyIsMostLikelyAnother() throws IOException {
        folder.write("masking.key", "another key of at least sixteen bytes\n");
        CommandLineRun run = verify("--quiet");
        assertThat(run.out())
                .startsWith("Nearly every value of 2 masked columns is another than the mask makes of the source's:"
                        + " customers.id, orders.customer_id. Most likely the slice was masked under another masking key, or by"
                        + " other masks.\n")
                .doesNotContain("id = ");
        assertThat(run.exitCode()).isEqualTo(5);
    }

    @Test
    void readsNothingWithoutAKey() throws IOException {
        folder.write("config.yml", """
                connection:
                  shop: {type: sqlite, file: shop.db}
                  dev: {type: sqlite, file: dev.db}
                """);
        CommandLineRun run = verify();
        assertThat(run.err()).contains("masking");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
