package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadPolicyTest {
    private static final String CONNECTION = "connection: {a: {host: h, user: u, database: d}}\n";

    @TempDir
    Path folder;

    @Test
    void whatIsNotGivenIsOneMomentWithoutLimits() {
        assertThat(read("")).isEqualTo(new ReadPolicy(Consistency.SNAPSHOT, Courtesy.NONE));
        assertThat(read("consistency: ~\ncourtesy: ~")).isEqualTo(new ReadPolicy(Consistency.SNAPSHOT, Courtesy.NONE));
        assertThat(read("courtesy: {max_connections: ~}").courtesy()).isEqualTo(Courtesy.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void consistencyIsAWord(Consistency consistency) {
        assertThat(read("consistency: " + consistency.word()).consistency()).isEqualTo(consistency);
    }

    @Test
    void courtesyIsLimits() {
        String text =
                "courtesy: {statement_timeout: 90, max_connections: 3, max_replication_lag: 5, max_running_threads: 20}";

        assertThat(read(text).courtesy())
                .isEqualTo(new Courtesy(
                        Optional.of(Duration.ofSeconds(90)),
                        Optional.of(3),
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(20)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consistency: snapshots | 2:14: consistency: 'snapshots' is none of snapshot, session, none. Did you mean 'snapshot'?",
                "consistency: SNAPSHOT | 2:14: consistency: 'SNAPSHOT' is none of snapshot, session, none. Did you mean 'snapshot'?",
                "consistency: [none] | 2:14: consistency: a text is expected here, not a list.",
                "courtesy: none | 2:11: courtesy: a mapping (key: value) is expected here, not a text.",
                "courtesy: {max_conections: 3} | 2:12: courtesy has no key 'max_conections'. Did you mean 'max_connections'?",
                "courtesy: {max_connections: 2} | 2:29: max_connections: a number from 3 to 1000 is expected here.",
                "courtesy: {statement_timeout: 0} | 2:31: statement_timeout: a number from 1 to 604800 is expected here.",
                "courtesy: {max_replication_lag: 1.5} | 2:33: max_replication_lag: a number from 1 to 604800 is expected here.",
                "courtesy: {max_running_threads: -1} | 2:33: max_running_threads: a number from 1 to 100000 is expected here."
            })
    void eachProblemIsReported(String text, String problem) {
        assertThat(new UserFiles(folder).configProblems(CONNECTION + text, Map.of(), "a"))
                .containsExactly("config.yml:" + problem);
    }

    private ReadPolicy read(String text) {
        return new UserFiles(folder).config(CONNECTION + text, Map.of(), "a").reading();
    }
}
