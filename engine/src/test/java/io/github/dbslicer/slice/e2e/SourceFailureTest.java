package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sources that refuse, break off or do not fit the rules: what is said, and that the target is as the message says. */
class SourceFailureTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    private static final String RULES = "{rules: {full: {where: 1 = 1}}, tables: {child: {rule: full}}}";

    private Scenario scenario;
    private String user;

    @BeforeEach
    void create() {
        scenario = new Scenario(new MySqlTestDatabases(SERVER.server()))
                .tables(
                        "CREATE TABLE parent (id INT PRIMARY KEY)",
                        "CREATE TABLE child (id INT PRIMARY KEY, parent INT, FOREIGN KEY (parent) REFERENCES parent (id))")
                .rows("INSERT INTO parent VALUES (1), (2)", "INSERT INTO child VALUES (1, 1), (2, 2)");
        scenario.target().execute("INSERT INTO parent VALUES (77)");
        user = "u" + scenario.source().name();
        scenario.source().execute("CREATE USER " + user + " IDENTIFIED BY 'right'");
    }

    @AfterEach
    void dropUser() {
        scenario.source().execute("DROP USER " + user);
    }

    private ConnectionConfig source(String name, String password, int port) {
        ConnectionConfig config = scenario.source().config();
        return new ConnectionConfig(
                "prod",
                config.type(),
                config.host(),
                port,
                name,
                Optional.of(new Secret(password)),
                config.database(),
                config.properties());
    }

    private Scenario readingAs(String password) {
        return scenario.connecting(
                source(user, password, SERVER.server().port()),
                scenario.target().config());
    }

    private void assertThatTheTargetIsUnchanged() {
        assertThat(scenario.target().query("SELECT id FROM parent")).containsExactly("77");
    }

    @Test
    void refusesAWrongPasswordWithoutShowingIt() {
        SliceException failure = readingAs("wrong-secret").fail(RULES);
        assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_CONNECTION);
        assertThat(failure)
                .hasMessage("connection prod: the server refuses user '" + user
                        + "' with the password given. Check user and password, and from where the user may connect.")
                .hasStackTraceContaining("prod");
        assertThat(failure.toString()).doesNotContain("wrong-secret");
        assertThatTheTargetIsUnchanged();
    }

    @Test
    void saysThatNoServerAnswers() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        scenario.connecting(source(user, "right", port), scenario.target().config());
        SliceException failure = scenario.fail(RULES);
        assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_CONNECTION);
        assertThat(failure)
                .hasMessageStartingWith("connection prod: no server answers at "
                        + SERVER.server().host() + ":" + port)
                .hasMessageEndingWith("Check host and port, and that the server runs.");
        assertThatTheTargetIsUnchanged();
    }

    @Test
    void namesTheTableThatTheUserMayNotReadAndTheGrant() {
        String database = scenario.source().name();
        scenario.source().execute("GRANT SELECT ON `" + database + "`.child TO " + user);
        SliceException failure = readingAs("right").fail(RULES);
        assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_SCHEMA);
        assertThat(failure.getMessage())
                .contains("child(parent) -> parent(id)", "GRANT SELECT ON `" + database + "`.`parent` to the user");
        assertThatTheTargetIsUnchanged();
    }

    @Test
    void readsWithNothingButSelect() {
        scenario.source().execute("GRANT SELECT ON `" + scenario.source().name() + "`.* TO " + user);
        readingAs("right").cut(RULES, Rows.of("child", 2, "1 = 1"), Rows.of("parent", 2, "1 = 1"));
    }

    @Test
    void namesEveryThingInTheRulesThatTheSourceDoesNotHave() {
        SliceException failure = scenario.fail("""
                rules: {full: {where: 1 = 1}}
                tables:
                  chidl: {rule: full}
                  child: {rule: full, mask: {prent: "1"}}
                relations: [{from: child(parent), to: parent(ident)}]
                """);
        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(failure.getMessage().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).contains(":3:3:", "chidl", "Did you mean 'child'?"),
                        line -> assertThat(line).contains(":4:30:", "prent", "Did you mean 'parent'?"),
                        line -> assertThat(line).contains(":5:39:", "ident", "Known: id."));
        assertThatTheTargetIsUnchanged();
    }

    @Test
    void namesTheRuleThatTheServerDoesNotUnderstandBeforeTheTargetIsTouched() {
        SliceException failure = scenario.fail(
                "{rules: {wrong: {where: 'idd > 1'}}, tables: {child: {rule: wrong}, parent: {rule: skip}}}");
        assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_READ);
        assertThat(failure.getMessage()).startsWith("table child: ").contains("idd");
        assertThatTheTargetIsUnchanged();
    }

    @Test
    void stopsWhereTheSourceIsKilledWhileItIsRead() {
        ManyRows many = ManyRows.in(scenario);
        SliceException failure = scenario.fail(
                ManyRows.RULES,
                new OnFirstRows(() ->
                        ServerSessions.kill(SERVER.server(), scenario.source().name())));
        assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_READ);
        assertThat(failure.getMessage())
                .startsWith("table many: the connection broke off while it was read.")
                .contains("Rows written before: many " + many.inTarget() + ".")
                .contains("target " + scenario.target().name() + " holds part of the slice");
        assertThat(many.differing()).isZero();
        ServerSessions.awaitNone(
                SERVER.server(), scenario.source().name(), scenario.target().name());
    }

    @Test
    void refusesToMixKindsOfDatabases() {
        ConnectionConfig file =
                new ConnectionConfig("file", "sqlite", "", 0, "", Optional.empty(), "nowhere.db", Map.of());
        scenario.connecting(file, scenario.target().config());
        SliceException failure =
                scenario.fail(scenario.request(RULES, Optional.of(SchemaScope.OBJECTS)), new OnFirstRows(() -> {}));
        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION);
        assertThat(failure.getMessage()).contains("'file' is sqlite", "is mysql");
        assertThatTheTargetIsUnchanged();
    }
}
