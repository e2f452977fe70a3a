package io.github.dbslicer.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.slice.Outlook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlainProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aLineForEachSelectionThatIsDone() {
        tell(Verbosity.NORMAL);
        assertThat(lines())
                .containsExactly(
                        "From MariaDB 11.4, shop",
                        "To   MariaDB 11.4, dev",
                        "WARN no index on orders(customer_id)",
                        "orders          84,932 rows       1.8 s",
                        "refunds               1 row       0.0 s  only looked at: out of scope",
                        "customers       12,345 rows  2 min 10 s  referenced");
    }

    @Test
    void verboseTellsOfThePlanAndOfReferencesThatNobodyHad() {
        tell(Verbosity.VERBOSE);
        assertThat(lines())
                .contains(
                        "Stage 0: seeds(orders)",
                        "Stage 2: slice(customers), slice(addresses), until no new row appears",
                        "  SELECT id FROM orders",
                        "addresses            0 rows  2 min 10 s  referenced");
    }

    @Test
    void quietTellsOnlyOfWarnings() {
        tell(Verbosity.QUIET);
        assertThat(lines()).containsExactly("WARN no index on orders(customer_id)");
    }

    @Test
    void whatTakesLongGivesASignOfLife() {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        PlainProgress progress = new PlainProgress(stream, new ProgressText(false, Verbosity.NORMAL));
        long begun = System.nanoTime();
        progress.selectionStarted(Plans.ORDERS);
        progress.outlook(Plans.ORDERS, new Outlook.Rows(400_000, false));
        progress.rowsDone(Plans.ORDERS, 100_000, 1_000_000);
        progress.selectionStarted(Plans.CUSTOMERS);
        progress.selectionFinished(Plans.CUSTOMERS, 0, Duration.ZERO);
        progress.tell(begun + Duration.ofSeconds(20).toNanos());
        assertThat(lines()).isEmpty();
        progress.tell(begun + Duration.ofSeconds(41).toNanos());
        assertThat(lines())
                .singleElement()
                .asString()
                .matches("orders +100,000 rows +4[01].\\d s  under way, 2,\\d{3}/s, ~25%  2 min \\d s left");
    }

    private void tell(Verbosity verbosity) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        try (Progress progress = Progress.on(stream, Terminal.none(), ProgressWish.usual(verbosity))) {
            progress.planned(Plans.outline("MariaDB 11.4, shop", "MariaDB 11.4, dev"));
            progress.warning("no index on orders(customer_id)");
            progress.selectionStarted(Plans.ORDERS);
            progress.detail("SELECT id FROM orders");
            progress.rowsDone(Plans.ORDERS, 84_932, 1_000_000);
            progress.selectionFinished(Plans.ORDERS, 84_932, Duration.ofMillis(1_830));
            progress.selectionFinished(Plans.REFUNDS, 1, Duration.ZERO);
            progress.selectionFinished(Plans.CUSTOMERS, 12_345, Duration.ofSeconds(130));
            progress.selectionFinished(Plans.ADDRESSES, 0, Duration.ofSeconds(130));
        }
    }

    private java.util.List<String> lines() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
