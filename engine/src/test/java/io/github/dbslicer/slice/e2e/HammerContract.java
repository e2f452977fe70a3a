package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A writer works on the source without a pause while slices run on several workers, and does some transactions more before each table is
 * read: every slice shows one state all the same. The number of slices is the system property {@code dbslicer.hammer.runs}.
 */
abstract class HammerContract {
    private static final int WORKERS = 4;
    private static final int TRANSACTIONS_BETWEEN = 3;
    private static final int TRIES_TO_FAIL = 20;
    private static final String RULES = """
            rules: {full: {where: 1 = 1}}
            tables: {state: {rule: full}, account: {rule: full}, journal: {rule: full}, child: {rule: full}}
            """;

    abstract TestDatabases databases();

    /** What the source's own session is told before it is hammered. */
    List<String> writerSettings() {
        return List.of();
    }

    @Test
    void everySliceShowsOneState() {
        Scenario bank = bank();
        int runs = Integer.getInteger("dbslicer.hammer.runs", 4);
        List<String> faults = new ArrayList<>();
        int before;
        int transactions;
        try (BankWriter writer = new BankWriter(bank.source(), writerSettings())) {
            writer.awaitMore(10);
            before = writer.done();
            for (int run = 1; run <= runs; run++) {
                int number = run;
                fault(bank, writer, Consistency.SNAPSHOT)
                        .ifPresent(fault -> faults.add("run " + number + ": " + fault));
            }
            transactions = writer.done() - before;
        }
        System.out.println(getClass().getSimpleName() + ": " + runs + " slices beside " + transactions
                + " transactions, " + faults.size() + " at fault");
        assertThat(faults).isEmpty();
        assertThat(transactions).as("transactions meanwhile").isGreaterThan(runs);
    }

    /** The hammer hits: what gives up the one moment is found out. */
    @Test
    void withoutOneMomentSlicesShowNoState() {
        Scenario bank = bank();
        try (BankWriter writer = new BankWriter(bank.source(), writerSettings())) {
            writer.awaitMore(10);
            for (Consistency consistency : List.of(Consistency.NONE, Consistency.SESSION)) {
                int tries = 1;
                while (fault(bank, writer, consistency).isEmpty() && tries < TRIES_TO_FAIL) {
                    tries++;
                }
                System.out.println(getClass().getSimpleName() + ": " + consistency + " found out in try " + tries);
                assertThat(tries).as("tries until %s fails", consistency).isLessThan(TRIES_TO_FAIL);
            }
        }
    }

    private Scenario bank() {
        Scenario bank = new Scenario(databases()).tables(BankState.tables());
        bank.source().execute(BankState.firstRows());
        return bank;
    }

    /** Cuts a slice; says in what it is no state that the bank was ever in. */
    private Optional<String> fault(Scenario bank, BankWriter writer, Consistency consistency) {
        SliceRequest request =
                bank.request(RULES, Optional.empty()).reading(new ReadPolicy(consistency, Courtesy.NONE), WORKERS);
        Cut cut;
        try {
            cut = bank.run(request, new SliceListener() {
                @Override
                public void rowsDone(Selection selection, long rows, long bytes) {
                    writer.awaitMore(TRANSACTIONS_BETWEEN);
                }
            });
        } catch (SliceException foundOut) {
            // What does not fit together may be too much for the target: the run says so itself.
            return Optional.of(String.valueOf(foundOut.getMessage()));
        }
        if (consistency == Consistency.SNAPSHOT) {
            assertThat(cut.warnings()).isEmpty();
            assertThat(cut.result().moment().consistency()).isEqualTo(Consistency.SNAPSHOT);
        }
        LiveDatabase slice = bank.target();
        int state = Integer.parseInt(slice.query("SELECT n FROM state").get(0));
        BankState expected = new BankState(state);
        for (String table : List.of("state", "journal", "account", "parent", "child")) {
            List<String> rows = slice.query("SELECT * FROM " + table + " ORDER BY 1");
            if (!rows.equals(expected.rows(table))) {
                return Optional.of(consistency + ", state " + state + ": " + table + " differs; orphans "
                        + cut.result().orphans());
            }
        }
        String total = slice.query("SELECT SUM(balance) FROM account").get(0);
        assertThat(total).as("money").isEqualTo(new BankState(0).rows("account").size() * 10_000 + "");
        assertThat(cut.result().orphans()).isEmpty();
        assertThat(slice.query("SELECT COUNT(*) FROM account WHERE customer_id NOT IN (SELECT id FROM customer)"))
                .containsExactly("0");
        return Optional.empty();
    }
}
