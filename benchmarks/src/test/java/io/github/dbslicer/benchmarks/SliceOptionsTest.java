package io.github.dbslicer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.sample.ShopDialect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SliceOptionsTest {
    @Test
    void readsEveryOption() {
        SliceOptions options = parse(
                "--scale",
                "0.5",
                "--pairs",
                "2",
                "--workers",
                "8",
                "--property",
                "sslMode=disable",
                "--server",
                "--x=1");
        assertThat(options)
                .isEqualTo(new SliceOptions(
                        ShopDialect.MARIADB,
                        0.5,
                        2,
                        new EngineSlice.Settings(8, Map.of("sslMode", "disable")),
                        List.of("--x=1"),
                        Optional.empty()));
    }

    @Test
    void takesThePasswordFromTheEnvironmentAndShowsItNowhere() {
        String[] arguments = {"--url", "jdbc:mariadb://localhost/", "--user", "bench"};
        SliceOptions options = SliceOptions.parse(arguments, Map.of("MYSQL_PWD", "hidden"));
        assertThat(options.given().orElseThrow().password()).isEqualTo("hidden");
        assertThat(options.toString()).contains("bench at jdbc:mariadb").doesNotContain("hidden");
    }

    @Test
    void knowsTheKindOfServerByItsNameOrItsAddress() {
        assertThat(parse().dialect()).isEqualTo(ShopDialect.MARIADB);
        assertThat(parse("--dialect", "postgresql").dialect()).isEqualTo(ShopDialect.POSTGRESQL);

        String[] arguments = {"--url", "jdbc:postgresql://localhost/"};
        SliceOptions options = SliceOptions.parse(arguments, Map.of("PGPASSWORD", "hidden", "MYSQL_PWD", "another"));
        assertThat(options.dialect()).isEqualTo(ShopDialect.POSTGRESQL);
        assertThat(options.given())
                .contains(new SliceOptions.Given("jdbc:postgresql://localhost/", "postgres", "hidden"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> parse("--size", "1")).hasMessage("there is no option --size");
        assertThatThrownBy(() -> parse("--scale")).hasMessage("--scale needs a value");
        assertThatThrownBy(() -> parse("--pairs", "0")).hasMessage("--pairs is at least 1, not 0");
        assertThatThrownBy(() -> parse("--dialect", "oracle"))
                .hasMessage("--dialect is mariadb or postgresql, not oracle");
        assertThatThrownBy(() -> parse("--user", "bench")).hasMessage("--user and --password need --url");
        assertThatThrownBy(() -> parse("--property", "x")).hasMessage("--property takes NAME=VALUE, not x");
    }

    private static SliceOptions parse(String... arguments) {
        return SliceOptions.parse(arguments, Map.of());
    }
}
