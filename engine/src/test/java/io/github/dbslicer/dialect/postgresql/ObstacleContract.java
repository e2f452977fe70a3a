package io.github.dbslicer.dialect.postgresql;

import static io.github.dbslicer.dialect.postgresql.TargetFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of a target would change or refuse rows makes way for them, and is as it was afterwards. On any version. */
abstract class ObstacleContract {
    abstract PostgresServer server();

    /** Whose tables and runs. */
    enum Role {
        SUPERUSER,
        OWNER
    }

    private static final String SHOUT = "CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN NEW.note := 'changed'; RETURN NEW; END $$";

    private TargetFixture target(Role role, String... definitions) {
        return role == Role.SUPERUSER
                ? TargetFixture.ofSuperuser(server(), definitions)
                : TargetFixture.ofOwner(server(), definitions);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTriggersAndRulesFromRows(Role role) {
        TargetFixture target = target(
                role,
                SHOUT,
                "CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
                "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$",
                "CREATE TABLE t (id int PRIMARY KEY, note text)",
                "CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION shout()",
                "CREATE TRIGGER b BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION never()",
                "ALTER TABLE t ENABLE ALWAYS TRIGGER b",
                "CREATE TRIGGER c AFTER INSERT OR TRUNCATE ON t EXECUTE FUNCTION fail()",
                "ALTER TABLE t ENABLE REPLICA TRIGGER c",
                "CREATE TRIGGER d AFTER INSERT OR DELETE OR TRUNCATE ON t EXECUTE FUNCTION fail()",
                "CREATE TRIGGER e BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fail()",
                "ALTER TABLE t DISABLE TRIGGER e",
                "CREATE CONSTRAINT TRIGGER f AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail()",
                "CREATE RULE g AS ON INSERT TO t DO INSTEAD NOTHING",
                "ALTER TABLE t ENABLE ALWAYS RULE g");
        String before = target.state();
        target.load("t", row("1", "as it is"), row("2", null));
        assertThat(target.query("SELECT * FROM t ORDER BY id")).isEqualTo("1|as it is\n2|null");
        assertThat(target.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTriggersOfPartitionsFromRows(Role role) {
        TargetFixture target = target(
                role,
                SHOUT,
                "CREATE TABLE t (id int, k int, note text) PARTITION BY LIST (k)",
                "CREATE SCHEMA parts",
                "CREATE TABLE parts.one PARTITION OF t FOR VALUES IN (1)",
                "CREATE TABLE parts.two PARTITION OF t FOR VALUES IN (2) PARTITION BY LIST (id)",
                "CREATE TABLE parts.deep PARTITION OF parts.two DEFAULT",
                "CREATE TRIGGER whole BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION shout()",
                "CREATE TRIGGER own BEFORE INSERT ON parts.deep FOR EACH ROW EXECUTE FUNCTION shout()",
                "ALTER TABLE parts.deep ENABLE ALWAYS TRIGGER own");
        String before = target.state();
        target.load("t", row("1", "1", "a"), row("2", "2", "b"));
        assertThat(target.query("SELECT tableoid::regclass, * FROM t ORDER BY id"))
                .isEqualTo("parts.one|1|1|a\nparts.deep|2|2|b");
        assertThat(target.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void putsForeignKeysBackExactly(Role role) {
        TargetFixture target = target(
                role,
                "CREATE SCHEMA s",
                "CREATE TABLE s.p (id int, kind int, PRIMARY KEY (id, kind), UNIQUE (id))",
                "CREATE TABLE c (id int PRIMARY KEY, p int, kind int, c int, late int, old int)",
                "ALTER TABLE c ADD CONSTRAINT \"Full \"\"key\" FOREIGN KEY (p, kind) REFERENCES s.p MATCH FULL ON UPDATE CASCADE",
                "ALTER TABLE c ADD CONSTRAINT self FOREIGN KEY (c) REFERENCES c ON DELETE SET NULL",
                "ALTER TABLE c ADD CONSTRAINT late FOREIGN KEY (late) REFERENCES s.p (id) DEFERRABLE INITIALLY DEFERRED",
                "ALTER TABLE c ADD CONSTRAINT old FOREIGN KEY (old) REFERENCES s.p (id) NOT VALID",
                "COMMENT ON CONSTRAINT self ON c IS 'it''s a \\ comment'");
        String before = target.state();
        target.load("c", row("1", null, null, "2", null, "77"), row("2", null, null, "1", null, null));
        assertThat(target.query("SELECT id, c, old FROM c ORDER BY id")).isEqualTo("1|2|77\n2|1|null");
        assertThat(target.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void putsForeignKeysOfPartitionsAndHeirsBack(Role role) {
        TargetFixture target = target(
                role,
                "CREATE TABLE p (id int PRIMARY KEY, c int) PARTITION BY LIST (id)",
                "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
                "CREATE TABLE p2 PARTITION OF p DEFAULT",
                "CREATE TABLE c (id int, k int, p int) PARTITION BY LIST (k)",
                "CREATE TABLE c1 PARTITION OF c FOR VALUES IN (1)",
                "CREATE TABLE c2 (id int, k int, p int, CONSTRAINT own_name FOREIGN KEY (p) REFERENCES p)",
                "ALTER TABLE c ATTACH PARTITION c2 FOR VALUES IN (2)",
                "ALTER TABLE c ADD CONSTRAINT whole FOREIGN KEY (p) REFERENCES p",
                "ALTER TABLE c1 ADD CONSTRAINT part FOREIGN KEY (p) REFERENCES p1",
                "CREATE TABLE parent (id int PRIMARY KEY, p int REFERENCES p)",
                "CREATE TABLE heir (more int, FOREIGN KEY (p) REFERENCES p2) INHERITS (parent)",
                "COMMENT ON CONSTRAINT own_name ON c2 IS 'of its own'");
        String before = target.state();
        target.load("c", row("1", "1", null), row("2", "2", null));
        assertThat(target.state()).isEqualTo(before);
        assertThat(target.query("SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void namesAForeignKeyThatTheRowsViolate(Role role) {
        TargetFixture target = target(
                role,
                "CREATE TABLE p (id int PRIMARY KEY)",
                "CREATE TABLE c (id int PRIMARY KEY, p int CONSTRAINT to_p REFERENCES p, q int CONSTRAINT to_q REFERENCES p)");
        try (PostgresTarget open = target.open()) {
            open.empty(open.schema().tables());
            TargetFixture.write(open, "c", row("1", "4711", null));
            assertThatThrownBy(() -> open.finish(List.of()))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_WRITE))
                    .hasMessageContaining("foreign key to_p of table public.c")
                    .hasMessageNotContaining("to_q")
                    .hasMessageNotContaining("4711");
            assertThat(open.abandon()).contains("holds all rows of the slice, but");
        }
        assertThatThrownBy(() -> target.execute("INSERT INTO c VALUES (2, 9, NULL)"))
                .hasMessageContaining("to_p");
        target.execute("INSERT INTO p VALUES (4711)");
        target.load("c", row("1", null, null));
        assertThat(target.query("SELECT bool_and(convalidated) FROM pg_constraint WHERE contype = 'f'"))
                .isEqualTo("t");
        assertThat(target.query("SELECT to_regclass('dbslicer_restore')")).isEqualTo("null");
    }

    @Test
    void namesADeferredKeyThatTheRowsViolate() {
        TargetFixture target = target(
                Role.SUPERUSER,
                "CREATE TABLE t (id int CONSTRAINT key PRIMARY KEY DEFERRABLE, u int CONSTRAINT late UNIQUE DEFERRABLE INITIALLY DEFERRED,"
                        + " v int, CONSTRAINT other EXCLUDE USING btree (v WITH =) DEFERRABLE)");
        String before = target.state();
        try (PostgresTarget open = target.open()) {
            open.empty(open.schema().tables());
            TargetFixture.write(open, "t", row("4711", "5", "7"), row("4711", "5", "7"), row("4712", "6", "8"));
            assertThatThrownBy(() -> open.finish(List.of()))
                    .isInstanceOf(SliceException.class)
                    .hasMessageContaining("unique key key of table public.t does not hold")
                    .hasMessageContaining("unique key late of table public.t does not hold")
                    .hasMessageContaining("exclusion other of table public.t does not hold")
                    .hasMessageNotContaining("4711");
        }
        assertThat(target.state()).isEqualTo(before);
        target.load("t", row("1", "1", "1"), row("2", "2", null));
        assertThat(target.query("SELECT count(*) FROM t")).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTablesAloneThatReferenceThoseEmptied(Role role) {
        TargetFixture target = target(
                role,
                "CREATE TABLE a (id int PRIMARY KEY)",
                "CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a)",
                "CREATE TABLE kept (id int PRIMARY KEY, b int REFERENCES b ON DELETE CASCADE)",
                "INSERT INTO a VALUES (1)",
                "INSERT INTO b VALUES (1, 1), (2, 1)",
                "INSERT INTO kept VALUES (1, 1)");
        String before = target.state();
        try (PostgresTarget open = target.open()) {
            open.empty(List.of(TargetFixture.table(open, "a"), TargetFixture.table(open, "b")));
            assertThat(target.query("SELECT (SELECT count(*) FROM a), (SELECT count(*) FROM b)"))
                    .isEqualTo("0|0");
            TargetFixture.write(open, "a", new Object[][] {row("1")});
            TargetFixture.write(open, "b", new Object[][] {row("1", "1")});
            open.finish(List.of());
        }
        assertThat(target.query("SELECT * FROM kept")).isEqualTo("1|1");
        assertThat(target.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void emptiesParentsAndHeirsEachByThemselves(Role role) {
        TargetFixture target = target(
                role,
                "CREATE TABLE parent (id int)",
                "CREATE TABLE heir () INHERITS (parent)",
                "INSERT INTO parent VALUES (1)",
                "INSERT INTO heir VALUES (2)");
        try (PostgresTarget open = target.open()) {
            open.empty(List.of(TargetFixture.table(open, "parent")));
            open.finish(List.of());
        }
        assertThat(target.query("SELECT tableoid::regclass, id FROM parent")).isEqualTo("heir|2");
    }

    @ParameterizedTest
    @EnumSource
    void passesForcedRowSecurity(Role role) {
        TargetFixture target = target(
                role,
                "CREATE TABLE t (id int)",
                "INSERT INTO t VALUES (5)",
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE t FORCE ROW LEVEL SECURITY",
                "CREATE POLICY p ON t USING (id < 0)");
        String before = target.state();
        try (PostgresTarget open = target.open()) {
            assertThat(open.tablesWithRows()).containsExactly("public.t");
        }
        target.load("t", row("1"), row("2"));
        assertThat(target.query("SELECT id FROM t ORDER BY id")).isEqualTo("1\n2");
        assertThat(target.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void writesIdentityColumnsAndLeavesGeneratedOnes(Role role) {
        TargetFixture target = target(
                role,
                "CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int, twice int GENERATED ALWAYS AS (n * 2) STORED)");
        target.load("t", row("41", "3"), row("7", null));
        assertThat(target.query("SELECT * FROM t ORDER BY id")).isEqualTo("7|null|null\n41|3|6");
    }

    @ParameterizedTest
    @EnumSource
    void takesOverWhatACrashedRunLeft(Role role) throws SQLException {
        TargetFixture target = target(
                role,
                SHOUT,
                "CREATE TABLE p (id int PRIMARY KEY)",
                "CREATE TABLE c (id int PRIMARY KEY, p int CONSTRAINT to_p REFERENCES p, note text)",
                "CREATE TRIGGER always BEFORE INSERT ON c FOR EACH ROW EXECUTE FUNCTION shout()",
                "ALTER TABLE c ENABLE ALWAYS TRIGGER always");
        String before = target.state();
        try (PostgresTarget crashed = target.open()) {
            crashed.empty(crashed.schema().tables());
            WriteSession session = crashed.openSession();
            session.write(
                    TargetFixture.values(TargetFixture.table(crashed, "c")),
                    TargetFixture.batch(3, row("1", "8", "half")));
            session.close();
            kill(target);
            assertThatThrownBy(() -> crashed.finish(List.of())).isInstanceOf(SliceException.class);
            assertThat(crashed.abandon()).contains("dbslicer_restore");
        }
        assertThat(target.state()).isNotEqualTo(before);
        try (PostgresTarget open = target.open()) {
            assertThat(open.schema().tables()).extracting(Table::toString).containsExactly("public.c", "public.p");
            assertThat(open.tablesWithRows()).containsExactly("public.c");
            assertThat(open.misfits(open.schema().tables())).isEmpty();
        }
        target.load("c", row("2", null, "whole"));
        assertThat(target.query("SELECT * FROM c")).isEqualTo("2|null|whole");
        assertThat(target.state()).isEqualTo(before);
    }

    private static void kill(TargetFixture target) {
        target.asSuperuser()
                .query("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE application_name = 'dbslicer' AND datname = current_database()");
    }

    @ParameterizedTest
    @EnumSource
    void abandonsWithForeignKeysBackButUnchecked(Role role) {
        TargetFixture target = target(
                role,
                SHOUT,
                "CREATE TABLE p (id int PRIMARY KEY)",
                "CREATE TABLE c (id int PRIMARY KEY, p int CONSTRAINT to_p REFERENCES p, note text)",
                "CREATE TRIGGER shout BEFORE INSERT ON c FOR EACH ROW EXECUTE FUNCTION shout()");
        String before = target.state();
        try (PostgresTarget open = target.open()) {
            open.empty(open.schema().tables());
            TargetFixture.write(open, "c", new Object[][] {row("1", "8", "half")});
            assertThat(open.abandon()).contains("holds part of the slice");
        }
        assertThatThrownBy(() -> target.execute("INSERT INTO c VALUES (2, 9, NULL)"))
                .hasMessageContaining("to_p");
        assertThat(target.query("SELECT tgenabled FROM pg_trigger WHERE tgname = 'shout'"))
                .isEqualTo("O");
        target.load("p", new Object[][] {row("1")});
        assertThat(target.state()).isEqualTo(before);
    }

    @Test
    void namesAForeignKeyOfATableThatKeptItsRows() {
        TargetFixture target = target(
                Role.OWNER,
                "CREATE TABLE a (id int PRIMARY KEY)",
                "CREATE TABLE kept (id int CONSTRAINT kept_a REFERENCES a)",
                "INSERT INTO a VALUES (1)",
                "INSERT INTO kept VALUES (1)");
        try (PostgresTarget open = target.open()) {
            open.empty(List.of(TargetFixture.table(open, "a")));
            assertThatThrownBy(() -> open.finish(List.of()))
                    .isInstanceOf(SliceException.class)
                    .hasMessageContaining("foreign key kept_a of table public.kept")
                    .hasMessageContaining("ALTER TABLE ONLY public.kept VALIDATE CONSTRAINT kept_a");
        }
        assertThat(target.query(
                        "SELECT convalidated, (SELECT count(*) FROM kept) FROM pg_constraint WHERE conname = 'kept_a'"))
                .isEqualTo("f|1");
        target.execute("INSERT INTO a VALUES (1)", "ALTER TABLE kept VALIDATE CONSTRAINT kept_a");
        try (PostgresTarget open = target.open()) {
            open.finish(List.of());
        }
        assertThat(target.query("SELECT to_regclass('dbslicer_restore')")).isEqualTo("null");
    }

    @Test
    void keepsTheRecordToItsOwner() {
        TargetFixture target = target(
                Role.OWNER,
                "CREATE TABLE a (id int PRIMARY KEY, a int REFERENCES a)",
                "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO PUBLIC");
        String other = server().newRole();
        try (PostgresTarget open = target.open()) {
            open.empty(open.schema().tables());
            assertThat(target.query("SELECT has_table_privilege('" + other + "', 'dbslicer_restore', 'INSERT')"))
                    .isEqualTo("f");
            assertThat(open.abandon()).contains("holds nothing of the slice");
        }
    }

    @Test
    void letsNoTwoRunsWriteAtOnce() {
        TargetFixture target = target(Role.OWNER, "CREATE TABLE a (id int)");
        try (PostgresTarget first = target.open();
                PostgresTarget second = target.open()) {
            first.empty(first.schema().tables());
            assertThatThrownBy(() -> second.empty(second.schema().tables()))
                    .isInstanceOf(SliceException.class)
                    .hasMessageContaining("another run is writing");
        }
    }

    @Test
    void abandonsAnEmptiedTargetAsItWas() {
        TargetFixture target =
                target(Role.OWNER, "CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (p int REFERENCES p)");
        String before = target.state();
        try (PostgresTarget open = target.open()) {
            open.empty(open.schema().tables());
            assertThat(target.state()).isNotEqualTo(before);
            assertThat(open.abandon()).contains("holds nothing of the slice").doesNotContain("dbslicer_restore");
        }
        assertThat(target.state()).isEqualTo(before);
    }

    @Test
    void doesNotExecuteTheRecordOfAnotherRole() {
        TargetFixture target = target(Role.OWNER, "CREATE TABLE p (id int PRIMARY KEY)");
        target.execute(
                "CREATE TABLE dbslicer_restore (table_schema text, table_name text, kind text, name text, step int, statement text)",
                "INSERT INTO dbslicer_restore VALUES ('public', 'p', 'row security', 'p', 1, 'ALTER ROLE "
                        + target.role() + " SUPERUSER')");
        try (PostgresTarget open = target.asSuperuser().open()) {
            assertThat(open.misfits(open.schema().tables()))
                    .singleElement()
                    .asString()
                    .contains("public.dbslicer_restore", target.role());
            assertThatThrownBy(() -> open.empty(open.schema().tables()))
                    .isInstanceOf(SliceException.class)
                    .hasMessageContaining("public.dbslicer_restore");
            assertThatThrownBy(() -> open.finish(List.of()))
                    .isInstanceOf(SliceException.class)
                    .hasMessageContaining("public.dbslicer_restore");
        }
        assertThat(target.query("SELECT rolsuper FROM pg_roles WHERE rolname = '" + target.role() + "'"))
                .isEqualTo("f");
    }

    @Test
    void namesWhoHoldsALock() throws SQLException {
        TargetFixture target = target(
                Role.OWNER,
                "CREATE TABLE p (id int PRIMARY KEY)",
                "CREATE TABLE c (p int REFERENCES p)",
                "INSERT INTO p VALUES (1)");
        try (Connection other = target.connect();
                PostgresTarget open =
                        PostgresTarget.open(target.config(java.util.Map.of("options", "-c lock_timeout=200")))) {
            other.setAutoCommit(false);
            other.createStatement().execute("SET application_name = 'somebody'; SELECT FROM p");
            assertThatThrownBy(() -> open.empty(open.schema().tables()))
                    .isInstanceOf(SliceException.class)
                    .hasMessageContaining("somebody")
                    .hasMessageContaining(target.role())
                    .hasMessageContaining("nothing was changed");
            assertThat(open.abandon()).contains("is unchanged");
        }
        assertThat(target.query("SELECT * FROM p")).isEqualTo("1");
        assertThat(target.query("SELECT to_regclass('dbslicer_restore')")).isEqualTo("null");
    }
}
