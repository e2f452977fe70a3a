package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.SliceRequest.Start;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresContinueTest extends ContinueContract {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    @Override
    TestDatabases databases() {
        return new PostgresTestDatabases(SERVER.server());
    }

    @Test
    void theRecordOfAnotherRoleIsNotBelieved() {
        String role = "r_" + scenario.target().name().substring(2);
        SliceRequest request =
                scenario.request("{rules: {full: {where: 1 = 1}}, tables: {child: {rule: full}}}", Optional.empty());
        breakOff(request, "parent");
        scenario.target().execute("CREATE ROLE " + role, "ALTER TABLE dbslicer_run OWNER TO " + role);
        SliceException failure = scenario.fail(request.startingAt(Start.CONTINUE), new SliceListener() {});
        scenario.target().execute("DROP TABLE dbslicer_run", "DROP ROLE " + role);
        assertThat(failure.code()).isEqualTo(ErrorCode.TARGET_SCHEMA);
        assertThat(failure.getMessage()).contains("dbslicer_run", "records a run of role " + role);
    }

    @ParameterizedTest
    @EnumSource(
            value = Start.class,
            names = {"CONTINUE", "REFRESH"})
    void aRunThatFailedAmidItsLastStepsIsFinished(Start start) {
        scenario.rows(
                "CREATE FUNCTION refused(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS 'BEGIN IF"
                        + " current_setting(''test.refused'', true) = ''yes'' THEN RAISE ''refused''; END IF; RETURN $1; END'",
                "CREATE INDEX by_function ON parent (refused(id))");
        SliceRequest request = scenario.request(
                "{rules: {full: {where: 1 = 1}}, tables: {child: {rule: full}}}", Optional.of(SchemaScope.OBJECTS));
        String database = scenario.target().name();
        scenario.target().execute("ALTER DATABASE " + database + " SET test.refused = 'yes'");
        assertThat(scenario.fail(request, new SliceListener() {}).getMessage()).contains("--continue to go on with it");
        assertThat(scenario.target().query("SELECT value FROM dbslicer_run WHERE name = 'phase'"))
                .containsExactly("FINISHING");
        scenario.target().execute("ALTER DATABASE " + database + " RESET test.refused");
        scenario.rows("UPDATE child SET note = 'changed' WHERE id = 1", "INSERT INTO child VALUES (9, 4, 'new')");
        Cut cut = scenario.run(request.startingAt(start), new SliceListener() {});
        assertThat(scenario.target().query("SELECT note FROM child ORDER BY id"))
                .containsExactlyElementsOf(
                        start == Start.REFRESH ? List.of("changed", "b", "null", "new") : List.of("a", "b", "null"));
        assertThat(cut.result().totalRows()).isEqualTo(start == Start.REFRESH ? 8 : 6);
        assertThat(scenario.target().query("SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"))
                .containsExactly("by_function", "child_pkey", "parent_code_key", "parent_pkey");
        assertThat(scenario.target().query("SELECT convalidated FROM pg_constraint WHERE contype = 'f'"))
                .containsExactly("t");
        assertThat(scenario.target().tables()).isEqualTo(scenario.source().tables());
    }
}
