package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.Fault;
import io.github.dbslicer.testkit.FaultProxy;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Runs whose connections break, stall, fall silent and are refused, at places that seeds choose: each gives the exact slice, or says why it
 * does not and what the target holds, in bounded time, and the next run gives the slice. {@code -Ddbslicer.faults.seeds=N} runs N of them a
 * side, {@code -Ddbslicer.faults.first=N} begins at another number.
 */
class FaultInjectionTest {
    private static final int SEEDS = 12;

    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    private static FaultedShop onMariaDb;
    private static FaultedShop onPostgres;

    private final Map<Fault.Kind, Integer> hits = new EnumMap<>(Fault.Kind.class);
    private final Map<String, Integer> outcomes = new HashMap<>();
    private int broken;
    private int madeGood;

    @BeforeAll
    static void fill() {
        onMariaDb = FaultedShop.in(new MySqlTestDatabases(MARIADB.server()));
        onPostgres = FaultedShop.in(new PostgresTestDatabases(POSTGRES.server()));
    }

    @Test
    void writesExactlyThroughFaultsOnTheWayToTheTarget() throws InterruptedException {
        for (long seed : seeds()) {
            FaultedShop shop = seed % 2 == 0 ? onMariaDb : onPostgres;
            run(seed, shop, Fault.Direction.TO_SERVER, ReadPolicy.DEFAULT);
        }
        System.out.println("to the target: " + summary());
        assertThat(madeGood).as("made good, of %s", summary()).isGreaterThanOrEqualTo(broken / 3);
    }

    @Test
    void readsExactlyThroughFaultsOnTheWayToTheSource() throws InterruptedException {
        for (long seed : seeds()) {
            FaultedShop shop = seed % 2 == 0 ? onMariaDb : onPostgres;
            run(seed, shop, Fault.Direction.TO_CLIENT, policy(seed));
        }
        System.out.println("to the source: " + summary());
        assertThat(madeGood).as("made good, of %s", summary()).isGreaterThanOrEqualTo(broken / 3);
    }

    private static List<Long> seeds() {
        long first = Long.getLong("dbslicer.faults.first", 0);
        return java.util.stream.LongStream.range(first, first + Integer.getInteger("dbslicer.faults.seeds", SEEDS))
                .boxed()
                .toList();
    }

    /** A snapshot of MariaDB ends with its session: there others are tried, too. */
    private static ReadPolicy policy(long seed) {
        Consistency[] tried = {Consistency.SNAPSHOT, Consistency.SNAPSHOT, Consistency.SESSION, Consistency.NONE};
        return new ReadPolicy(tried[Math.toIntExact(seed / 2 % tried.length)], Courtesy.NONE);
    }

    private void run(long seed, FaultedShop shop, Fault.Direction bulk, ReadPolicy policy) throws InterruptedException {
        Scenario scenario = shop.scenario();
        boolean onSource = bulk == Fault.Direction.TO_CLIENT;
        ConnectionConfig direct =
                onSource ? scenario.source().config() : scenario.target().config();
        String circumstances = "seed " + seed + " of " + direct.type() + ", " + (onSource ? "source" : "target");
        Optional<SchemaScope> copied = seed % 3 == 0 ? Optional.of(SchemaScope.OBJECTS) : Optional.empty();
        try (FaultProxy proxy = FaultProxy.to(direct.host(), direct.port(), new SeededFaults(seed, bulk, 1))) {
            ConnectionConfig through = impatient(direct, proxy);
            scenario.connecting(
                    onSource ? through : scenario.source().config(),
                    onSource ? scenario.target().config() : through);
            FaultedRun run = FaultedRun.of(scenario, with(policy, scenario, copied), circumstances);
            proxy.disarm();
            proxy.hits().forEach((kind, count) -> hits.merge(kind, count, Integer::sum));
            // A snapshot of MariaDB cannot be made good.
            boolean repeatable = !onSource || seed % 2 != 0 || policy.consistency() != Consistency.SNAPSHOT;
            boolean isBroken = repeatable && proxy.hits().keySet().stream().anyMatch(kind -> kind != Fault.Kind.STALL);
            broken += isBroken ? 1 : 0;
            outcomes.merge(run.cut().isPresent() ? "succeeded" : "failed", 1, Integer::sum);
            if (run.cut().isPresent()) {
                shop.compare(run.cut().get());
                madeGood += isBroken ? 1 : 0;
                return;
            }
            if (Boolean.getBoolean("dbslicer.faults.print")) {
                System.out.println(circumstances + " " + proxy.hits() + " " + proxy.connections() + " connections "
                        + run.time().toMillis() + " ms: "
                        + run.failure().orElseThrow().getMessage());
            }
            run.assertThatItFailedAsItShould(
                    circumstances,
                    onSource ? "SOURCE_" : "TARGET_",
                    scenario.target().name());
        }
        scenario.connecting(scenario.source().config(), scenario.target().config());
        shop.compare(scenario.run(with(policy, scenario, copied), new SliceListener() {}));
    }

    private static SliceRequest with(ReadPolicy policy, Scenario scenario, Optional<SchemaScope> copied) {
        SliceRequest request = scenario.request(FaultedShop.RULES, copied);
        return request.reading(policy, request.workers());
    }

    /** Through the proxy, with limits that end a silence in seconds rather than minutes. */
    private static ConnectionConfig impatient(ConnectionConfig direct, FaultProxy proxy) {
        Map<String, String> properties = new HashMap<>(direct.properties());
        boolean mysql = direct.type().equals("mysql");
        properties.put("socketTimeout", mysql ? "2000" : "2");
        properties.put("connectTimeout", mysql ? "2000" : "2");
        if (!mysql) {
            properties.put("loginTimeout", "2");
            properties.put("cancelSignalTimeout", "1");
        }
        return new ConnectionConfig(
                direct.name(),
                direct.type(),
                proxy.host(),
                proxy.port(),
                direct.user(),
                direct.password(),
                direct.database(),
                properties);
    }

    private String summary() {
        return outcomes + ", " + broken + " with a broken connection that can be made good, of which " + madeGood
                + " made good; faults " + hits;
    }
}
