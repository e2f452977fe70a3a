package io.github.dbslicer.dialect.postgresql;

import static io.github.dbslicer.dialect.postgresql.TargetFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server refuses is an error that names table, column and constraint and no value, and none of the batch is there. */
class WriteFailureTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private static ThrowableAssertAlternative<SliceException> fails(TargetFixture target, Object[]... rows) {
        ThrowableAssertAlternative<SliceException> failure = assertThatExceptionOfType(SliceException.class)
                .isThrownBy(() -> target.write("t", rows))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_WRITE))
                .withMessageStartingWith("table public.t")
                .withMessageNotContaining("secret")
                .withMessageNotContaining("4711");
        assertThat(target.query("SELECT count(*) FROM t")).isEqualTo("0");
        return failure;
    }

    private static TargetFixture target(String... definitions) {
        return TargetFixture.ofSuperuser(DATABASES.server(), definitions);
    }

    @Test
    void duplicateKey() {
        TargetFixture target = target("CREATE TABLE t (id int CONSTRAINT \"The Key\" PRIMARY KEY, v text)");
        fails(target, row("4711", "a"), row("4711", "b"))
                .withMessage(
                        "table public.t: the target refuses one of 2 rows: duplicate key (constraint The Key) (server error 23505).");
    }

    @Test
    void duplicateKeyThatIsCheckedAtTheEnd() {
        TargetFixture target = TargetFixture.ofOwner(
                DATABASES.server(),
                "CREATE TABLE t (id int CONSTRAINT late UNIQUE DEFERRABLE INITIALLY DEFERRED, v text)");
        fails(target, row("4711", "a"), row("4711", "b")).withMessageContaining("duplicate key (constraint late)");
    }

    @Test
    void nullWhereTheTargetTakesNone() {
        TargetFixture target = target("CREATE TABLE t (id int, \"a: b\" text NOT NULL)");
        fails(target, row("1", "secret"), row("2", null))
                .withMessageStartingWith("table public.t, column a: b (text): the target refuses one of 2 rows: NULL");
    }

    @Test
    void aCheckThatDoesNotHold() {
        TargetFixture target = target("CREATE TABLE t (id int, v text CONSTRAINT public CHECK (v <> 'secret'))");
        fails(target, row("1", "secret")).withMessageContaining("a check does not hold (constraint public)");
    }

    @Test
    void aDomainWhoseCheckDoesNotHold() {
        TargetFixture target = target(
                "CREATE DOMAIN open AS text CONSTRAINT nothing_hidden CHECK (value <> 'secret')",
                "CREATE TABLE t (id int, v open)");
        fails(target, row("1", "secret"))
                .withMessageStartingWith("table public.t, column v (public.open): ")
                .withMessageContaining("a check does not hold (constraint nothing_hidden)");
    }

    @Test
    void valuesOfAnotherType() {
        TargetFixture target =
                target("CREATE TYPE mood AS ENUM ('good')", "CREATE TABLE t (n int, v varchar(3), e mood, d date)");
        fails(target, row("secret", "", null, null))
                .withMessageStartingWith("table public.t, column n (integer): ")
                .withMessageContaining("no value of this type");
        fails(target, row("47110000000000", "", null, null))
                .withMessageContaining("column n (integer)")
                .withMessageContaining("out of range");
        fails(target, row("1", "secret", null, null))
                .withMessageContaining("column v (character varying(3))")
                .withMessageContaining("too long");
        fails(target, row("1", "", "secret", null)).withMessageContaining("column e (public.mood)");
        fails(target, row("1", "", null, "4711-99-99")).withMessageContaining("column d (date)");
    }

    @Test
    void aValueThatLooksLikeAnotherMessage() {
        TargetFixture target = target("CREATE TABLE t (n int, v varchar(3))");
        fails(target, row("1\\nCOPY t, line 1, column v: ", "abc")).withMessageContaining("column n (integer)");
    }

    @Test
    void noPartitionForARow() {
        TargetFixture target = target(
                "CREATE TABLE t (k int) PARTITION BY LIST (k)", "CREATE TABLE one PARTITION OF t FOR VALUES IN (1)");
        fails(target, row("1"), row("4711")).withMessageContaining("no partition of the table is for it");
    }

    @Test
    void bytesThatAreNoText() {
        TargetFixture target = target("CREATE TABLE t (v text)");
        fails(target, row("a\\000b")).withMessageContaining("encoding");
    }

    @Test
    void aTriggerThatDropsRowsInSilence() {
        TargetFixture target = target(
                "CREATE TABLE t (id int)",
                "CREATE FUNCTION even() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN RETURN CASE WHEN NEW.id % 2 = 0 THEN NEW END; END $$",
                "CREATE TRIGGER even BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION even()",
                "ALTER TABLE t ENABLE ALWAYS TRIGGER even");
        fails(target, row("1"), row("2"), row("3")).withMessageContaining("the target took 1 of 3 rows");
    }

    @Test
    void aTriggerThatRaisesAnError() {
        TargetFixture target = target(
                "CREATE TABLE t (id int)",
                "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'secret %', NEW.id; END $$",
                "CREATE TRIGGER no BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION no()",
                "ALTER TABLE t ENABLE ALWAYS TRIGGER no");
        fails(target, row("4711")).withMessageContaining("a function or trigger of the target raises an error");
    }

    @Test
    void aRoleWithoutThePrivilege() {
        TargetFixture target = target("CREATE TABLE t (id int)");
        String role = DATABASES.server().newRole();
        fails(target.as(role), row("1"))
                .withMessageContaining("permission denied for table t")
                .withMessageContaining("GRANT INSERT");
    }

    @Test
    void aRowThatBreaksOffATransaction() {
        TargetFixture target = target("CREATE TABLE t (id int PRIMARY KEY)");
        try (PostgresTarget open = target.open();
                var session = open.openSession()) {
            var projection = TargetFixture.values(TargetFixture.table(open, "t"));
            assertThatExceptionOfType(SliceException.class)
                    .isThrownBy(() -> session.write(projection, TargetFixture.batch(1, row("x"))));
            session.write(projection, TargetFixture.batch(1, row("1")));
        }
        assertThat(target.query("SELECT id FROM t")).isEqualTo("1");
    }
}
