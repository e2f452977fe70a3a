package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.KillBench.Account;
import io.github.dbslicer.cli.KillBench.Victim;
import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.ServerStorage;
import io.github.dbslicer.testkit.StandaloneServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that end by {@code kill -9} of the program, of the target's server or of the source's, at moments that a seed chooses: continued, they
 * give the slice that a run in one go gives, row by row. The system property {@code dbslicer.kills} says how many.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("dbslicer.kills", 4);

    private final Map<ShopDialect, KillBench> benches = new EnumMap<>(ShopDialect.class);

    @TempDir
    private Path path;

    private KillBench bench(ShopDialect dialect) throws Exception {
        if (!benches.containsKey(dialect)) {
            boolean mariaDb = dialect == ShopDialect.MARIADB;
            benches.put(
                    dialect,
                    new KillBench(
                            dialect,
                            mariaDb
                                    ? StandaloneServer.startMariaDb(ServerStorage.MEMORY, List.of())
                                    : StandaloneServer.startPostgres(ServerStorage.MEMORY, List.of()),
                            mariaDb
                                    ? StandaloneServer.startMariaDb(ServerStorage.MEMORY, List.of())
                                    : StandaloneServer.startPostgres(ServerStorage.MEMORY, List.of()),
                            path.resolve(dialect.name())));
        }
        return benches.get(dialect);
    }

    @AfterEach
    void close() {
        benches.values().forEach(KillBench::close);
    }

    @Test
    void whatWasKilledIsContinuedToTheExactSlice() throws Exception {
        List<String> accounts = new ArrayList<>();
        for (int seed = 0; seed < KILLS; seed++) {
            Random random = new Random(seed * 1_000_003L);
            ShopDialect dialect = seed % 2 == 0 ? ShopDialect.MARIADB : ShopDialect.POSTGRESQL;
            boolean copied = seed / 2 % 2 == seed % 2;
            Victim victim = seed < 2 || seed % 5 < 2 ? Victim.PROGRAM : seed % 5 < 4 ? Victim.TARGET : Victim.SOURCE;
            String phase =
                    List.of("LOADING", "LOADING", "FINISHING", "CLEARING").get(random.nextInt(4));
            double fraction = (phase.equals("LOADING") ? 0.3 : 0.02) * random.nextDouble();
            String name = String.format(
                    java.util.Locale.ROOT,
                    "seed %d %s %s copied=%s from %s on, after %.3f",
                    seed,
                    dialect,
                    victim,
                    copied,
                    phase,
                    fraction);
            try {
                Account account = bench(dialect).kill(victim, copied, phase, fraction);
                System.getLogger(KillTest.class.getName()).log(System.Logger.Level.INFO, name + ": " + account);
                accounts.add(name + ": " + account);
            } catch (AssertionError | Exception e) {
                throw new AssertionError(name + " after " + String.join("\n", accounts), e);
            }
        }
        assertThat(accounts).hasSize(KILLS);
    }
}
