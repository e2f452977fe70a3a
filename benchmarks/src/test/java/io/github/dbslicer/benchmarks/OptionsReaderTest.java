package io.github.dbslicer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.sample.ShopDialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsReaderTest {
    @Test
    void readsTheOptionsOfEmbeddedServers() {
        Options options = parse(
                "slice --dialect postgresql --scale 0.5 --pairs 2 --workers 8 --distance 60 --property sslmode=disable --server shared_buffers=2GB --server --x=1");
        assertThat(options)
                .isEqualTo(new Options(
                        Set.of(Series.SLICE),
                        Set.of(ShopDialect.POSTGRESQL),
                        0.5,
                        2,
                        8,
                        Duration.ofMillis(60),
                        Map.of("sslmode", "disable"),
                        List.of("shared_buffers=2GB", "--x=1"),
                        Optional.empty()));
    }

    @Test
    void givesEachKindOfServerItsOwnArgumentsAfterTheBenchmarks() {
        Options options = parse("all --server shared_buffers=2GB --server --innodb-buffer-pool-size=2G");
        assertThat(options.serverArguments(ShopDialect.POSTGRESQL))
                .endsWith("shared_buffers=2GB")
                .doesNotContain("--innodb-buffer-pool-size=2G")
                .hasSizeGreaterThan(1);
        assertThat(options.serverArguments(ShopDialect.MARIADB))
                .endsWith("--innodb-buffer-pool-size=2G")
                .doesNotContain("shared_buffers=2GB")
                .hasSizeGreaterThan(1);
    }

    @Test
    void readsTheOptionsOfAServerThatRuns() {
        Options options = parse("all --url jdbc:postgresql://localhost/ --user bench --server-process 17 --source shop"
                + " --source-user reader --source-password r --rules r.yml --in-server s.sql --table orders");
        assertThat(options.dialects()).containsExactly(ShopDialect.POSTGRESQL);
        assertThat(options.given())
                .contains(new Options.Given(
                        "jdbc:postgresql://localhost/",
                        new Account("bench", "hidden"),
                        OptionalLong.of(17),
                        Optional.of(new Options.GivenSource(
                                "shop",
                                Optional.of(new Account("reader", "r")),
                                Optional.of(Path.of("r.yml")),
                                Optional.of(Path.of("s.sql")),
                                Optional.of("orders")))));
        assertThat(options.toString()).contains("bench").doesNotContain("hidden");
    }

    @Test
    void measuresAllOnBothKindsOfServersWhereNotToldOtherwise() {
        Options options = parse("all");
        assertThat(options.series()).containsExactly(Series.values());
        assertThat(options.dialects()).containsExactly(ShopDialect.MARIADB, ShopDialect.POSTGRESQL);
        assertThat(options.pairs()).isEqualTo(5);
    }

    @Test
    void measuresOfADatabaseThatStandsWhatNeedsNoShop() {
        Options options = parse("all --url jdbc:mariadb://localhost/ --source shop");
        assertThat(options.series())
                .containsExactly(Series.SLICE, Series.COPY, Series.EXPORT, Series.DISTANCE, Series.WORKERS);
        assertThatThrownBy(() -> parse("growth --url jdbc:mariadb://localhost/ --source shop"))
                .hasMessage("growth makes shops of its own, --source names another database");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> OptionsReader.read(List.of(), Map.of())).hasMessage("say what to measure");
        assertThatThrownBy(() -> parse("everything")).hasMessage("there is nothing called everything to measure");
        assertThatThrownBy(() -> parse("all --size 1")).hasMessage("there is no option --size");
        assertThatThrownBy(() -> parse("all --scale")).hasMessage("--scale needs a value");
        assertThatThrownBy(() -> parse("all --pairs 0")).hasMessage("--pairs is at least 1, not 0");
        assertThatThrownBy(() -> parse("all --dialect oracle"))
                .hasMessage("--dialect is mariadb or postgresql, not oracle");
        assertThatThrownBy(() -> parse("all --user bench")).hasMessage("--user needs --url");
        assertThatThrownBy(() -> parse("slice --url jdbc:mariadb://localhost/ --rules r.yml"))
                .hasMessage("--rules needs --source");
        assertThatThrownBy(() -> parse("all --property x")).hasMessage("--property takes NAME=VALUE, not x");
        assertThatThrownBy(() -> parse("all --url jdbc:mariadb://localhost/ --server --x=1"))
                .hasMessage("--server is for the embedded servers, --url names another one");
    }

    private static Options parse(String arguments) {
        return OptionsReader.read(
                List.of(arguments.split(" ")), Map.of("PGPASSWORD", "hidden", "MYSQL_PWD", "another"));
    }
}
