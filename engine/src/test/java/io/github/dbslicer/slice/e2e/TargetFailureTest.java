package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.Slicer;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Targets that refuse, break off or do not fit: what is said, and that the target is as the message says. */
class TargetFailureTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    private static final String RULES = "{rules: {full: {where: 1 = 1}}, tables: {child: {rule: full}}}";

    private Scenario scenario;

    @BeforeEach
    void create() {
        scenario = new Scenario(new MySqlTestDatabases(SERVER.server()))
                .tables(
                        "CREATE TABLE parent (id INT PRIMARY KEY, code VARCHAR(10))",
                        "CREATE TABLE child (id INT PRIMARY KEY, parent INT, FOREIGN KEY (parent) REFERENCES parent (id))")
                .rows(
                        "INSERT INTO parent VALUES (1, 'sec-one'), (2, 'sec-one'), (3, NULL)",
                        "INSERT INTO child VALUES (1, 1), (2, 2), (3, 3)");
        scenario.target().execute("INSERT INTO parent VALUES (77, 'former')");
    }

    private SliceException failWith(ErrorCode code) {
        SliceException failure = scenario.fail(RULES);
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        assertThat(failure.getMessage()).doesNotContain("sec-one");
        return failure;
    }

    private void misfit(String change, String message) {
        scenario.target().execute(change);
        SliceException failure = failWith(ErrorCode.TARGET_SCHEMA);
        assertThat(failure.getMessage())
                .startsWith("The tables of the target cannot take the slice as it is; nothing was changed.")
                .contains(message);
        assertThatTheTargetIsUnchanged();
    }

    private void assertThatTheTargetIsUnchanged() {
        assertThat(scenario.target().query("SELECT COUNT(*) FROM parent WHERE id = 77"))
                .containsExactly("1");
    }

    private ConnectionConfig target(String host, String user, String password) {
        ConnectionConfig config = scenario.target().config();
        return new ConnectionConfig(
                "dev",
                config.type(),
                host,
                config.port(),
                user,
                Optional.of(new Secret(password)),
                config.database(),
                config.properties());
    }

    @Test
    void namesMissingTables() {
        misfit("DROP TABLE child", "table child");
    }

    @Test
    void namesMissingColumns() {
        misfit("ALTER TABLE parent DROP COLUMN code", "table parent, column code is missing");
    }

    @Test
    void namesNarrowerColumns() {
        misfit("ALTER TABLE parent MODIFY code VARCHAR(9)", "table parent, column code: varchar(10)");
    }

    @Test
    void namesTriggersThatWouldFire() {
        misfit("CREATE TRIGGER counting BEFORE INSERT ON parent FOR EACH ROW SET NEW.code = 'x'", "counting");
    }

    @Test
    void namesTheColumnThatMayNotBeNull() {
        scenario.target().execute("ALTER TABLE parent MODIFY code VARCHAR(10) NOT NULL");
        SliceException failure = scenario.fail(RULES);
        assertThat(failure.code()).isEqualTo(ErrorCode.TARGET_WRITE);
        assertThat(failure.getMessage())
                .startsWith(
                        "table parent, column code (varchar(10)): 1 of 3 rows are NULL there, but the target's column is NOT NULL.")
                .contains("Rows written before: child 3.", "holds part of the slice")
                .doesNotContain("sec-one");
    }

    @Test
    void namesTheKeyThatTheSourceDoesNotHave() {
        scenario.target().execute("ALTER TABLE parent ADD CONSTRAINT once UNIQUE (code)");
        SliceException failure = scenario.fail(RULES);
        assertThat(failure.code()).isEqualTo(ErrorCode.TARGET_WRITE);
        assertThat(failure.getMessage())
                .startsWith("table parent: ")
                .contains("duplicate key (key ", "once", "Rows written before: child 3.", "holds part of the slice")
                .doesNotContain("sec-one");
    }

    @Test
    void namesTheTableThatIsFull() {
        scenario.rows("INSERT INTO parent SELECT n + 10, 'more' FROM (" + Numbers.upTo(40_000) + ") AS numbers");
        scenario.target()
                .execute(
                        "DROP TABLE child, parent",
                        "CREATE TABLE parent (id INT PRIMARY KEY, code VARCHAR(10)) ENGINE = MEMORY MAX_ROWS = 100",
                        "CREATE TABLE child (id INT PRIMARY KEY, parent INT)");
        SliceException failure = scenario.fail("{rules: {full: {where: 1 = 1}}, tables: {parent: {rule: full}}}");
        assertThat(failure.code()).isEqualTo(ErrorCode.TARGET_WRITE);
        assertThat(failure.getMessage())
                .startsWith("table parent: the target does not take rows: The table 'parent' is full")
                .contains("Rows written before: ", "target " + scenario.target().name());
    }

    @Test
    void refusesTheSourceItselfUnderAnotherNameOfItsHost() throws UnknownHostException {
        String host = SERVER.server().host();
        String other = host.equals("127.0.0.1")
                ? "localhost"
                : InetAddress.getByName(host).getHostAddress();
        ConnectionConfig source = scenario.source().config();
        ConnectionConfig same = new ConnectionConfig(
                "dev",
                "mysql",
                other,
                source.port(),
                source.user(),
                source.password(),
                source.database(),
                source.properties());
        scenario.connecting(source, same);
        SliceException failure = failWith(ErrorCode.CONFIGURATION);
        assertThat(failure.getMessage()).contains("'dev'", "lead to the same database", "name another one");
        assertThat(scenario.source().query("SELECT COUNT(*) FROM child")).containsExactly("3");
    }

    @Test
    void saysWhatAUserOfTheTargetMayNotDo() {
        String user = "w" + scenario.target().name();
        String database = scenario.target().name();
        scenario.target()
                .execute(
                        "CREATE USER " + user + " IDENTIFIED BY 'right'",
                        "GRANT SELECT ON `" + database + "`.* TO " + user);
        try {
            scenario.connecting(
                    scenario.source().config(), target(SERVER.server().host(), user, "right"));
            assertThat(failWith(ErrorCode.TARGET_SCHEMA).getMessage())
                    .contains("whether the target has triggers that would fire cannot be seen. GRANT TRIGGER ON ");
            scenario.target().execute("GRANT TRIGGER ON `" + database + "`.* TO " + user);
            assertThat(failWith(ErrorCode.TARGET_WRITE).getMessage())
                    .startsWith("table child of the target cannot be emptied: ")
                    .contains("GRANT DROP or DELETE on it to the user", "target " + database + " is unchanged");
            assertThatTheTargetIsUnchanged();
            scenario.connecting(
                    scenario.source().config(), target(SERVER.server().host(), user, "wrong-secret"));
            SliceException refused = failWith(ErrorCode.TARGET_CONNECTION);
            assertThat(refused.getMessage()).startsWith("connection dev: the server refuses user '" + user + "'");
        } finally {
            scenario.target().execute("DROP USER " + user);
        }
    }

    @Test
    void refusesAReadOnlyServer() {
        String user = "w" + scenario.target().name();
        scenario.target()
                .execute(
                        "CREATE USER " + user + " IDENTIFIED BY 'right'",
                        "GRANT ALL ON `" + scenario.target().name() + "`.* TO " + user,
                        "SET GLOBAL read_only = ON");
        try {
            scenario.connecting(
                    scenario.source().config(), target(SERVER.server().host(), user, "right"));
            SliceException failure = failWith(ErrorCode.TARGET_CONNECTION);
            assertThat(failure.getMessage()).startsWith("connection dev: the target's server is read-only");
            assertThatTheTargetIsUnchanged();
        } finally {
            scenario.target().execute("SET GLOBAL read_only = OFF", "DROP USER " + user);
        }
    }

    @Test
    void stopsWhereTheTargetIsKilledWhileItIsWritten() {
        ManyRows many = ManyRows.in(scenario);
        SliceException failure = scenario.fail(
                ManyRows.RULES,
                new OnFirstRows(() ->
                        ServerSessions.kill(SERVER.server(), scenario.target().name())));
        assertThat(failure.code()).isEqualTo(ErrorCode.TARGET_WRITE);
        assertThat(failure.getMessage())
                .startsWith("table many: ")
                .contains("Rows written before: many " + many.inTarget() + ".")
                .contains("target " + scenario.target().name() + " holds part of the slice");
        assertThat(many.differing()).isZero();
        ServerSessions.awaitNone(
                SERVER.server(), scenario.source().name(), scenario.target().name());
    }

    @Test
    void endsAtAnInterruptOfTheCallingThread() {
        ManyRows many = ManyRows.in(scenario);
        Thread caller = Thread.currentThread();
        SliceException failure = scenario.fail(ManyRows.RULES, new OnFirstRows(caller::interrupt));
        assertThat(Thread.interrupted()).as("the caller's interrupt is kept").isTrue();
        assertThat(failure.code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(failure.getMessage())
                .startsWith("Interrupted.")
                .contains("target " + scenario.target().name() + " holds part of the slice");
        assertThat(many.inTarget()).isNotEmpty();
        assertThat(many.differing()).isZero();
        ServerSessions.awaitNone(
                SERVER.server(), scenario.source().name(), scenario.target().name());
    }

    @Test
    void changesNothingWhereEmptyingIsNotConfirmed() {
        var request = scenario.request(RULES, Optional.empty());
        SliceException failure = Assertions.catchThrowableOfType(
                SliceException.class,
                () -> new Slicer(new Dialects())
                        .slice(
                                request,
                                (target, tables) -> !tables.toString().equals("[parent]"),
                                new SliceListener() {}));
        assertThat(failure.code()).isEqualTo(ErrorCode.USAGE);
        assertThat(failure.getMessage()).contains("holds rows in 1 table,", "Nothing was changed. Confirm with --yes.");
        assertThatTheTargetIsUnchanged();
    }
}
