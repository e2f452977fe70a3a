package io.github.dbslicer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static final ServerProcesses UNKNOWN = new ServerProcesses(OptionalLong.empty(), false);

    private final List<String> log = new ArrayList<>();

    @Test
    void preparesBothWaysAndLetsThemTakeTurnsInGoingFirst() throws SQLException {
        Outcome outcome = contest(new Counted("a", 3), new Counted("b", 3)).run(3, UNKNOWN, line -> {});
        assertThat(log)
                .containsExactly(
                        "prepare a",
                        "prepare b",
                        "run a",
                        "run b",
                        "prepare a",
                        "prepare b",
                        "run b",
                        "run a",
                        "prepare a",
                        "prepare b",
                        "run a",
                        "run b");
        assertThat(outcome.pairs()).hasSize(3);
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.rows()).isEqualTo(3);
    }

    @Test
    void tellsEveryResultThatIsNotAsItHasToBe() throws SQLException {
        Outcome outcome = contest(new Counted("a", 3), new Counted("b", 2)).run(2, UNKNOWN, line -> {});
        assertThat(outcome.differences())
                .containsExactly(
                        "mariadb, slice, pair 1, b, t: TableDigest[rows=2, checksum=0] instead of TableDigest[rows=3, checksum=0]",
                        "mariadb, slice, pair 2, b, t: TableDigest[rows=2, checksum=0] instead of TableDigest[rows=3, checksum=0]");
    }

    private static Contest contest(Way one, Way other) {
        return new Contest(new Contest.Title(Series.SLICE, "mariadb", ""), one, other, new Aim.Ratio(1));
    }

    /** Has to make three rows. */
    private final class Counted implements Way {
        private final String name;
        private final long rows;

        private Counted(String name, long rows) {
            this.name = name;
            this.rows = rows;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Attempt prepare() {
            log.add("prepare " + name);
            return new Attempt() {
                @Override
                public ProcessUsage run() {
                    log.add("run " + name);
                    return ProcessUsage.NONE;
                }

                @Override
                public Map<String, TableDigest> result() {
                    return Map.of("t", new TableDigest(rows, 0));
                }
            };
        }

        @Override
        public Map<String, TableDigest> expected() {
            return Map.of("t", new TableDigest(3, 0));
        }
    }
}
