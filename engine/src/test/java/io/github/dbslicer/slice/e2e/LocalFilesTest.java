package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that ask for files of this machine get none, whatever they answer so and whatever a connection's properties allow. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LocalFilesTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    private static final String SECRET = "s3cret-of-this-machine";
    private static final String RULES = "{tables: {t: {rule: full}}}";

    @TempDir
    Path folder;

    private Scenario scenario;
    private Path secret;

    @BeforeEach
    void fill() throws IOException {
        secret = Files.writeString(folder.resolve("secret"), SECRET.repeat(100));
        scenario = new Scenario(new MySqlTestDatabases(SERVER.server()))
                .tables("CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(40))")
                .rows("INSERT INTO t VALUES (1, 'row one'), (2, 'row two')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "FROM `t`",
                "START TRANSACTION",
                "SET SESSION TRANSACTION READ ONLY",
                "information_schema"
            })
    void aSourceGetsNone(String query) throws IOException {
        try (FileAskingServer server = server(sql -> sql.contains(query))) {
            scenario.connecting(
                    through(server, scenario.source().config(), Map.of("allowLocalInfile", "true")),
                    scenario.target().config());
            assertThatNothingLeaks(server, ErrorCode.SOURCE_CONNECTION, ErrorCode.SOURCE_SCHEMA, ErrorCode.SOURCE_READ);
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SELECT", "SET SESSION sql_mode", "TRUNCATE", "DELETE", "SHOW WARNINGS", "COMMIT"})
    void aTargetGetsNone(String query) throws IOException {
        scenario.target().execute("INSERT INTO t VALUES (3, 'old')");
        try (FileAskingServer server = server(sql -> sql.contains(query) && !sql.contains("LOAD DATA"))) {
            scenario.connecting(
                    scenario.source().config(),
                    through(server, scenario.target().config(), Map.of()));
            try {
                scenario.run(
                        scenario.request(RULES, java.util.Optional.empty()),
                        new io.github.dbslicer.slice.SliceListener() {});
                // One answer is no harm: a table that cannot be truncated is emptied in another way.
                assertThat(scenario.target().rows("t", "1 = 1"))
                        .isEqualTo(scenario.source().rows("t", "1 = 1"));
            } catch (SliceException refused) {
                assertThat(refused.code().exitCode()).as(refused.getMessage()).isIn(2, 4);
                assertThat(server.asked()).isNotEmpty();
            }
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void aTargetThatAsksForAnotherFileThanTheLoadedOneGetsTheRowsOnly() throws IOException {
        try (FileAskingServer server = server(sql -> sql.contains("LOAD DATA"))) {
            scenario.connecting(
                    scenario.source().config(),
                    through(server, scenario.target().config(), Map.of()));
            assertThatNothingLeaks(server, ErrorCode.TARGET_WRITE);
            assertThat(server.asked()).allMatch(sql -> sql.contains("INFILE 'dbslicer'"));
            assertThat(server.received().replace("1\trow one\n", "").replace("2\trow two\n", ""))
                    .isEmpty();
        }
    }

    private void assertThatNothingLeaks(FileAskingServer server, ErrorCode... codes) {
        SliceException failure = scenario.fail(RULES);
        assertThat(failure.code()).as(failure.getMessage()).isIn((Object[]) codes);
        assertThat(failure.getMessage()).doesNotContain(SECRET);
        assertThat(server.asked()).isNotEmpty();
        assertThat(server.received()).doesNotContain(SECRET);
    }

    private FileAskingServer server(Predicate<String> queries) throws IOException {
        return new FileAskingServer(SERVER.server().host(), SERVER.server().port(), secret.toString(), queries);
    }

    private static ConnectionConfig through(
            FileAskingServer server, ConnectionConfig config, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("sslMode", "disable");
        return new ConnectionConfig(
                config.name(),
                config.type(),
                "127.0.0.1",
                server.port(),
                config.user(),
                config.password(),
                config.database(),
                all);
    }
}
