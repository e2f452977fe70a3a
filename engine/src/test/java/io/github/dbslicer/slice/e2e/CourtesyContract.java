package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.ServerTestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.verify.Verification;
import io.github.dbslicer.verify.Verifier;
import io.github.dbslicer.verify.VerifyRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source is spared as the user says, and slices are exact all the same. It is read as a user who may do nothing but SELECT. */
abstract class CourtesyContract {
    private static final int WORKERS = 4;
    private static final String RULES = """
            rules: {tenth: {where: id % 10 = 0 AND 1 = 1}}
            tables:
              customer: {rule: tenth}
              orders: {rule: tenth}
              item: {rule: join, table: orders, reference: [region, order_id]}
            """;

    private Scenario scenario;
    private String reader;

    abstract ServerTestDatabases databases();

    /** A user who may read the tables of this database, and may not make temporary ones. */
    abstract String newReader(LiveDatabase source);

    /** A condition that takes this long for a row, which meets it. */
    abstract String sleeping(String seconds);

    /** A statement that takes longer than any test. */
    abstract String endless();

    /** A query of how many sessions execute this statement. */
    abstract String countExecuting(String statement);

    /** A query of how many sessions a user has. */
    abstract String countOf(String user);

    @BeforeEach
    void create() {
        scenario = new Scenario(databases())
                .tables(
                        "CREATE TABLE customer (region INT, id INT, PRIMARY KEY (region, id))",
                        "CREATE TABLE orders (region INT, id INT, customer INT NOT NULL, PRIMARY KEY (region, id),"
                                + " FOREIGN KEY (region, customer) REFERENCES customer (region, id))",
                        "CREATE TABLE item (region INT, order_id INT, line INT, PRIMARY KEY (region, order_id, line),"
                                + " FOREIGN KEY (region, order_id) REFERENCES orders (region, id))")
                .rows(
                        "INSERT INTO customer SELECT n % 7, n % 100 FROM (" + Numbers.upTo(700) + ") AS numbers",
                        "INSERT INTO orders SELECT n % 7, n, n % 100 FROM (" + Numbers.upTo(3_000) + ") AS numbers",
                        "INSERT INTO item SELECT region, id, n FROM orders, (" + Numbers.upTo(3) + ") AS numbers");
        reader = newReader(scenario.source());
        scenario.connecting(
                databases().config(scenario.source().name(), reader),
                scenario.target().config());
    }

    @Test
    void aUserWhoMayOnlySelectReadsWithSeveralWorkers() throws InterruptedException {
        SliceRequest request = request("", Courtesy.NONE);
        int sessions = most(() -> assertExact(scenario.run(request, new SliceListener() {})));
        assertThat(sessions).isGreaterThan(2);
        assertThat(Verified.lines(verify(request))).isEmpty();
    }

    @Test
    void aStatementEndsThatTakesLongerThanTheSourceMayBeKeptBusy() {
        Courtesy courtesy = courtesy(Optional.of(1), Optional.empty(), Optional.empty(), Optional.empty());
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        SliceException failure = scenario.fail(request(" AND " + sleeping("0.01"), courtesy), new Recorder(said));
        assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_READ);
        assertThat(failure.getMessage()).startsWith("table ").contains("orders: ", "'courtesy: statement_timeout'");
        assertThat(said).as("said of a new try").isEmpty();

        Courtesy patient = courtesy(Optional.of(60), Optional.empty(), Optional.empty(), Optional.empty());
        assertExact(scenario.run(request(" AND " + sleeping("0.001"), patient), new SliceListener() {}));
    }

    @Test
    void noMoreSessionsThanAllowedAreOpenAtOnce() throws InterruptedException {
        for (int limit : List.of(3, 4)) {
            SliceRequest request =
                    request("", courtesy(Optional.empty(), Optional.of(limit), Optional.empty(), Optional.empty()));
            assertThat(most(() -> assertExact(scenario.run(request, new SliceListener() {}))))
                    .as("sessions of a slice")
                    .isBetween(2, limit);
            assertThat(most(() -> assertThat(Verified.lines(verify(request))).isEmpty()))
                    .as("sessions of a verification")
                    .isBetween(2, limit);
        }
    }

    @Test
    void waitsUntilOthersAreDone() throws Exception {
        allowStatistics(reader);
        SliceRequest request =
                request("", courtesy(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(2)));
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        try (BusySource others = new BusySource(scenario.source(), 4, endless(), countExecuting(endless()))) {
            assertExact(scenario.run(request, new SliceListener() {
                @Override
                public void notice(String message) {
                    said.add(message);
                    if (message.startsWith("Waiting")) {
                        others.end();
                    }
                }
            }));
        }
        assertThat(said).hasSize(2);
        assertThat(said.get(0))
                .matches("Waiting: the source runs [4-9] statements, past courtesy: max_running_threads\\.");
        assertThat(said.get(1)).matches("Going on after \\d s\\.");
    }

    /** Grants what it takes to know how much the source has to do. */
    abstract void allowStatistics(String user);

    @Test
    void namesThePrivilegeThatALimitTakesBeforeTheTargetIsTouched() {
        scenario.target().execute("INSERT INTO customer VALUES (77, 77)");
        SliceException failure = scenario.fail(
                request("", courtesy(Optional.empty(), Optional.empty(), Optional.of(5), Optional.empty())),
                new SliceListener() {});
        assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_CONNECTION);
        assertThat(failure.getMessage())
                .startsWith("courtesy: max_replication_lag: ")
                .contains(privilegeForLag());
        assertThat(scenario.target().query("SELECT id FROM customer")).containsExactly("77");
    }

    /** What a message calls the privilege for the lag of replicas. */
    abstract String privilegeForLag();

    @Test
    void aSourceWithoutReplicationHasNoLag() {
        allowStatistics(reader);
        SliceException failure = scenario.fail(
                request("", courtesy(Optional.empty(), Optional.empty(), Optional.of(5), Optional.empty())),
                new SliceListener() {});
        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(failure.getMessage()).contains("max_replication_lag: the source is no replica", "Remove the key");
    }

    /** How many sessions the reader has at most while something is done. */
    private int most(Runnable work) throws InterruptedException {
        return SessionWatch.most(scenario.source(), countOf(reader), work);
    }

    private SliceRequest request(String condition, Courtesy courtesy) {
        return scenario.request(RULES.replace(" AND 1 = 1", condition), Optional.empty())
                .reading(new ReadPolicy(Consistency.SNAPSHOT, courtesy), WORKERS);
    }

    private static Courtesy courtesy(
            Optional<Integer> timeout,
            Optional<Integer> connections,
            Optional<Integer> lag,
            Optional<Integer> threads) {
        return new Courtesy(timeout.map(Duration::ofSeconds), connections, lag.map(Duration::ofSeconds), threads);
    }

    private void assertExact(Cut cut) {
        assertThat(cut.warnings()).isEmpty();
        scenario.compare(
                cut,
                Rows.of("orders", 300, "id % 10 = 0"),
                Rows.of("item", 900, "order_id % 10 = 0"),
                Rows.of("customer", 70, "id % 10 = 0"));
    }

    private static Verification verify(SliceRequest request) {
        return new Verifier(new Dialects())
                .verify(
                        new VerifyRequest(
                                request.sources(),
                                request.targetDatabase(),
                                request.rules(),
                                request.tables(),
                                WORKERS,
                                request.reading()),
                        new StepListener() {});
    }

    private record Recorder(List<String> said) implements SliceListener {
        @Override
        public void warning(String message) {
            said.add(message);
        }

        @Override
        public void notice(String message) {
            said.add(message);
        }
    }
}
