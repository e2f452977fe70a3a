package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that cannot be read or written: what is said, and that the target is as it was. */
class SqliteFailureTest {
    private static final String RULES = "{rules: {full: {where: 1 = 1}}, tables: {child: {rule: full}}}";

    @TempDir
    Path directory;

    private Scenario scenario;

    @BeforeEach
    void create() {
        scenario = new Scenario(new SqliteTestDatabases(directory))
                .tables(
                        "CREATE TABLE parent (id INTEGER PRIMARY KEY, code VARCHAR(10))",
                        "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INT REFERENCES parent (id))")
                .rows(
                        "INSERT INTO parent VALUES (1, 'sec-one'), (2, 'sec-one'), (3, NULL)",
                        "INSERT INTO child VALUES (1, 1), (2, 2), (3, 3)");
        scenario.target().execute("INSERT INTO parent VALUES (77, 'former')");
    }

    private static ConnectionConfig file(String name, Path file, Map<String, String> properties) {
        return new ConnectionConfig(name, "sqlite", "", 0, "", Optional.empty(), file.toString(), properties);
    }

    private String failAndChangeNothing(ErrorCode code) {
        SliceException failure = scenario.fail(RULES);
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        assertThat(failure.getMessage()).doesNotContain("sec-one");
        assertThat(scenario.target().query("SELECT * FROM parent")).containsExactly("77|former");
        return failure.getMessage();
    }

    @ParameterizedTest
    @MethodSource
    void saysWhichLimitsAFileDoesNotHave(String key, Courtesy courtesy) {
        SliceException failure = scenario.fail(
                scenario.request(RULES, Optional.empty()).reading(new ReadPolicy(Consistency.SNAPSHOT, courtesy), 1),
                new SliceListener() {});
        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(failure.getMessage()).contains("courtesy: " + key + ": ", "no such thing", "Remove the key");
        assertThat(scenario.target().query("SELECT * FROM parent")).containsExactly("77|former");
    }

    static List<Arguments> saysWhichLimitsAFileDoesNotHave() {
        Optional<Duration> time = Optional.of(Duration.ofSeconds(5));
        Optional<Duration> noTime = Optional.empty();
        Optional<Integer> none = Optional.empty();
        return List.of(
                Arguments.of("statement_timeout", new Courtesy(time, none, noTime, none)),
                Arguments.of("max_replication_lag", new Courtesy(noTime, none, time, none)),
                Arguments.of("max_running_threads", new Courtesy(noTime, none, noTime, Optional.of(5))));
    }

    @Test
    void saysThatThereIsNoSource() {
        Path nowhere = directory.resolve("nowhere.db");
        scenario.connecting(file("prod", nowhere, Map.of()), scenario.target().config());
        assertThat(failAndChangeNothing(ErrorCode.SOURCE_CONNECTION)).contains(nowhere.toString());
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void saysThatTheSourceIsNoDatabase() throws IOException {
        Path text =
                Files.writeString(directory.resolve("notes.txt"), "no database, but long enough to be one".repeat(100));
        scenario.connecting(file("prod", text, Map.of()), scenario.target().config());
        assertThat(failAndChangeNothing(ErrorCode.SOURCE_CONNECTION)).contains("notes.txt");
    }

    @Test
    void saysThatTheFolderOfTheTargetIsMissing() {
        Path nowhere = directory.resolve("missing/target.db");
        scenario.connecting(scenario.source().config(), file("dev", nowhere, Map.of()));
        assertThat(failAndChangeNothing(ErrorCode.TARGET_CONNECTION)).contains("missing");
    }

    @Test
    void refusesTheSourceItselfUnderAnotherName() throws IOException {
        Path link = Files.createSymbolicLink(
                directory.resolve("link.db"), Path.of(scenario.source().name()));
        scenario.connecting(scenario.source().config(), file("dev", link, Map.of()));
        assertThat(failAndChangeNothing(ErrorCode.CONFIGURATION)).contains("'dev'", "lead to the same database");
        assertThat(scenario.source().query("SELECT COUNT(*) FROM child")).containsExactly("3");
    }

    @Test
    void namesMissingTablesAndColumns() {
        scenario.target()
                .execute(
                        "DROP TABLE child",
                        "ALTER TABLE parent DROP COLUMN code",
                        "ALTER TABLE parent ADD COLUMN code2");
        SliceException failure = scenario.fail(RULES);
        assertThat(failure.code()).isEqualTo(ErrorCode.TARGET_SCHEMA);
        assertThat(failure.getMessage())
                .startsWith("The tables of the target cannot take the slice as it is; nothing was changed.")
                .contains("child", "code");
        assertThat(scenario.target().query("SELECT id FROM parent")).containsExactly("77");
    }

    @Test
    void rollsBackWhereTheTargetHasAKeyThatTheSourceDoesNotHave() {
        scenario.target().execute("CREATE UNIQUE INDEX once ON parent (code)");
        assertThat(failAndChangeNothing(ErrorCode.TARGET_WRITE)).contains("parent", "is as it was before");
    }

    @Test
    void rollsBackWhereTheDiskIsFull() {
        ManyRows.inSqlite(scenario);
        ConnectionConfig full = file("dev", Path.of(scenario.target().name()), Map.of("max_page_count", "1000"));
        scenario.connecting(scenario.source().config(), full);
        SliceException failure = scenario.fail(ManyRows.RULES);
        assertThat(failure.code()).isEqualTo(ErrorCode.TARGET_WRITE);
        assertThat(failure.getMessage()).contains("many", "full", "is as it was before");
        assertThat(scenario.target().query("SELECT * FROM parent")).containsExactly("77|former");
    }

    @Test
    void saysThatAnotherProgramWritesToTheTarget() throws SQLException {
        ConnectionConfig impatient = file("dev", Path.of(scenario.target().name()), Map.of("busy_timeout", "50"));
        scenario.connecting(scenario.source().config(), impatient);
        try (Connection other = scenario.target().connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThat(failAndChangeNothing(ErrorCode.TARGET_CONNECTION))
                    .contains("lock", scenario.target().name());
        }
    }

    @Test
    void bringsTriggersBackAndDoesNotFireThem() {
        scenario.target()
                .execute(
                        "CREATE TABLE log (what TEXT)",
                        "CREATE TRIGGER logged AFTER INSERT ON parent BEGIN INSERT INTO log VALUES (NEW.id); END",
                        "CREATE TRIGGER refused BEFORE DELETE ON parent BEGIN SELECT RAISE(ABORT, 'no'); END");
        scenario.run(scenario.request(RULES, Optional.empty()), new OnFirstRows(() -> {}));
        assertThat(scenario.target().query("SELECT id FROM parent ORDER BY id")).containsExactly("1", "2", "3");
        assertThat(scenario.target().query("SELECT what FROM log")).isEmpty();
        scenario.target().execute("INSERT INTO parent VALUES (5, 'x')");
        assertThat(scenario.target().query("SELECT what FROM log")).containsExactly("5");
    }

    @Test
    void rollsBackAtAnInterruptOfTheCallingThread() {
        ManyRows.inSqlite(scenario);
        Thread caller = Thread.currentThread();
        SliceException failure = scenario.fail(ManyRows.RULES, new OnFirstRows(caller::interrupt));
        assertThat(Thread.interrupted()).as("the caller's interrupt is kept").isTrue();
        assertThat(failure.code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(failure.getMessage()).startsWith("Interrupted.").contains("is as it was before");
        assertThat(scenario.target().query("SELECT COUNT(*) FROM many")).containsExactly("0");
        assertThat(scenario.target().query("SELECT * FROM parent")).containsExactly("77|former");
    }

    @Test
    void hasNothingToContinueAndSaysSo() {
        List<String> notices = Collections.synchronizedList(new ArrayList<>());
        Cut cut = scenario.run(
                scenario.request(RULES, Optional.empty()).startingAt(SliceRequest.Start.CONTINUE), new SliceListener() {
                    @Override
                    public void notice(String message) {
                        notices.add(message);
                    }
                });
        assertThat(cut.result().continuation()).isEmpty();
        assertThat(notices)
                .containsExactly("Nothing unfinished is in the target: the slice is cut from the beginning.");
        scenario.compare(cut, Rows.of("child", 3, "1 = 1"), Rows.of("parent", 3, "1 = 1"));
    }
}
