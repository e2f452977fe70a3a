package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs on PostgreSQL that break off: what is said, and that the target is as the message says. Both roles may do no more than they must. */
class PostgresFailureTest {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    private static final String RULES = "{rules: {full: {where: 1 = 1}}, tables: {child: {rule: full}}}";

    private static final String CONSTRAINTS = """
            SELECT conname, convalidated, pg_get_constraintdef(k.oid), t.tgenabled
            FROM pg_constraint AS k LEFT JOIN pg_trigger AS t ON tgconstraint = k.oid AND tgrelid = conrelid
            WHERE contype = 'f' ORDER BY conname, tgtype
            """;

    private final PostgresTestDatabases databases = new PostgresTestDatabases(SERVER.server());

    private Scenario scenario;
    private String reader;
    private String owner;
    private List<String> constraints;

    @BeforeEach
    void create() {
        scenario = new Scenario(databases)
                .tables(
                        "CREATE TABLE parent (id int PRIMARY KEY, code varchar(10))",
                        "CREATE TABLE child (id int PRIMARY KEY, parent int REFERENCES parent)")
                .rows(
                        "INSERT INTO parent VALUES (1, 'sec-one'), (2, 'sec-one'), (3, NULL)",
                        "INSERT INTO child VALUES (1, 1), (2, 2), (3, 3)");
        reader = SERVER.server().newRole();
        owner = SERVER.server().newRole();
        scenario.target()
                .execute(
                        "INSERT INTO parent VALUES (77, 'former')",
                        "ALTER TABLE parent OWNER TO " + owner,
                        "ALTER TABLE child OWNER TO " + owner,
                        "ALTER DATABASE " + scenario.target().name() + " OWNER TO " + owner);
        scenario.source().execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + reader);
        scenario.connecting(
                databases.config(scenario.source().name(), reader),
                databases.config(scenario.target().name(), owner));
        constraints = scenario.target().query(CONSTRAINTS);
    }

    private SliceException failWith(ErrorCode code) {
        SliceException failure = scenario.fail(RULES);
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        assertThat(failure.getMessage()).doesNotContain("sec-one");
        return failure;
    }

    private void assertThatTheTargetIsUnchanged() {
        assertThat(scenario.target().query("SELECT id FROM parent")).containsExactly("77");
    }

    private ManyRows manyRows() {
        ManyRows many = ManyRows.in(scenario);
        scenario.source().execute("GRANT SELECT ON many TO " + reader);
        scenario.target().execute("ALTER TABLE many OWNER TO " + owner);
        return many;
    }

    @Test
    void readsWithNothingButSelectAndWritesAsAnOwner() {
        scenario.cut(RULES, Rows.of("child", 3, "1 = 1"), Rows.of("parent", 3, "1 = 1"));
        assertThat(scenario.target().query(CONSTRAINTS)).hasSameSizeAs(constraints);
    }

    @Test
    void namesTheTableThatMayNotBeRead() {
        scenario.source().execute("REVOKE SELECT ON parent FROM " + reader);
        assertThat(failWith(ErrorCode.SOURCE_SCHEMA).getMessage()).contains("parent", "GRANT SELECT");
        assertThatTheTargetIsUnchanged();
    }

    @Test
    void refusesASourceOfWhichPoliciesHideRows() {
        scenario.source()
                .execute("ALTER TABLE parent ENABLE ROW LEVEL SECURITY", "CREATE POLICY few ON parent USING (id < 3)");
        SliceException failure = scenario.fail(RULES);
        assertThat(failure.code()).isIn(ErrorCode.SOURCE_SCHEMA, ErrorCode.SOURCE_READ);
        assertThat(failure.getMessage()).contains("parent");
        assertThatTheTargetIsUnchanged();
    }

    @Test
    void namesTablesAndColumnsThatAreMissingOrNarrower() {
        scenario.target().execute("ALTER TABLE parent ALTER code TYPE varchar(9)", "ALTER TABLE child DROP parent");
        assertThat(failWith(ErrorCode.TARGET_SCHEMA).getMessage())
                .contains("column code: character varying(10)", "column parent is missing");
        assertThatTheTargetIsUnchanged();
    }

    @Test
    void namesTheKeyThatTheSourceDoesNotHave() {
        scenario.target().execute("ALTER TABLE parent ADD CONSTRAINT once UNIQUE (code)");
        assertThat(failWith(ErrorCode.TARGET_WRITE).getMessage())
                .contains("parent", "once", "Rows written before:", "holds part of the slice");
        scenario.target().execute("ALTER TABLE parent DROP CONSTRAINT once");
        assertThatTheNextRunPutsEverythingBack();
    }

    @Test
    void namesTheColumnThatMayNotBeNull() {
        scenario.target().execute("ALTER TABLE parent ALTER code SET NOT NULL");
        assertThat(failWith(ErrorCode.TARGET_SCHEMA).getMessage()).contains("parent, column code may be NULL");
        assertThatTheTargetIsUnchanged();
    }

    @Test
    void refusesTheSourceItselfUnderAnotherNameOfItsHost() {
        ConnectionConfig same = databases.otherSpelling(scenario.source().config());
        scenario.connecting(scenario.source().config(), same);
        assertThat(scenario.fail(RULES).getMessage()).contains("lead to the same database");
        assertThat(scenario.source().query("SELECT count(*) FROM child")).containsExactly("3");
    }

    @Test
    void stopsWhereTheSourceIsKilledWhileItIsRead() {
        ManyRows many = manyRows();
        SliceException failure = scenario.fail(
                ManyRows.RULES,
                new OnFirstRows(() ->
                        PostgresSessions.kill(SERVER.server(), scenario.source().name())));
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(ErrorCode.SOURCE_READ);
        assertThat(failure.getMessage())
                .contains("Rows written before: ", "many " + many.inTarget(), "holds part of the slice");
        assertThatNothingIsLeftOpen(many);
    }

    @Test
    void stopsWhereTheTargetIsKilledWhileItIsWritten() {
        ManyRows many = manyRows();
        SliceException failure = scenario.fail(
                ManyRows.RULES,
                new OnFirstRows(() ->
                        PostgresSessions.kill(SERVER.server(), scenario.target().name())));
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(ErrorCode.TARGET_WRITE);
        assertThat(failure.getMessage()).contains("Rows written before: ", "many " + many.inTarget());
        assertThatNothingIsLeftOpen(many);
    }

    @Test
    void endsAtAnInterruptOfTheCallingThread() {
        ManyRows many = manyRows();
        Thread caller = Thread.currentThread();
        SliceException failure = scenario.fail(ManyRows.RULES, new OnFirstRows(caller::interrupt));
        assertThat(Thread.interrupted()).as("the caller's interrupt is kept").isTrue();
        assertThat(failure.code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(many.inTarget()).isNotEmpty();
        assertThatNothingIsLeftOpen(many);
    }

    private void assertThatNothingIsLeftOpen(ManyRows many) {
        assertThat(many.differing()).isZero();
        PostgresSessions.awaitNone(
                SERVER.server(), scenario.source().name(), scenario.target().name());
        assertThatTheNextRunPutsEverythingBack();
    }

    /** Keys that a broken run left unchecked, because not all rows had come, or took away, because it had no time. */
    private void assertThatTheNextRunPutsEverythingBack() {
        Cut cut = scenario.run(scenario.request(RULES, Optional.empty()), new SliceListener() {});
        scenario.compare(cut, Rows.of("child", 3, "1 = 1"), Rows.of("parent", 3, "1 = 1"));
        assertThat(scenario.target().query(CONSTRAINTS)).isEqualTo(constraints);
    }

    @Test
    void copiesTheSchemaIntoADatabaseThatTheRoleOwns() {
        var request = scenario.request(RULES, Optional.of(SchemaScope.OBJECTS));
        Cut cut = scenario.run(request, new SliceListener() {});
        scenario.compare(cut, Rows.of("child", 3, "1 = 1"), Rows.of("parent", 3, "1 = 1"));
    }
}
