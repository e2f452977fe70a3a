package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Why rows of a source would not arrive in a target as they are. */
class MisfitTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private static TargetFixture database(String... definitions) {
        return TargetFixture.ofOwner(DATABASES.server(), definitions);
    }

    private static List<String> misfits(TargetFixture source, TargetFixture target) {
        try (PostgresTarget from = source.open();
                PostgresTarget to = target.open()) {
            return to.misfits(from.schema().tables());
        }
    }

    @Test
    void tablesThatAreNone() {
        TargetFixture source = database(
                "CREATE SCHEMA s",
                "CREATE TABLE missing (id int)",
                "CREATE TABLE s.elsewhere (id int)",
                "CREATE TABLE \"Spelled\" (id int)",
                "CREATE TABLE v (id int)",
                "CREATE TABLE part (id int)",
                "CREATE TABLE same (id int)");
        TargetFixture target = database(
                "CREATE TABLE elsewhere (id int)",
                "CREATE TABLE spelled (id int)",
                "CREATE VIEW v AS SELECT 1 AS id",
                "CREATE TABLE whole (id int) PARTITION BY LIST (id)",
                "CREATE TABLE part PARTITION OF whole DEFAULT",
                "CREATE TABLE same (id int)");
        assertThat(misfits(source, target))
                .containsExactlyInAnyOrder(
                        "table public.missing is missing in the target",
                        "table s.elsewhere is missing in the target",
                        "table public.Spelled is missing in the target",
                        "table public.v: the target has a view of that name",
                        "table public.part: the target has a partition of another table of that name");
    }

    @Test
    void columnsThatDoNotTakeWhatTheSourceHas() {
        TargetFixture source = database(
                "CREATE TABLE t (id int NOT NULL, gone text, n int, \"Case\" int, g int, w int GENERATED ALWAYS AS (id) STORED, m int)");
        TargetFixture target = database(
                "CREATE TABLE t (m int DEFAULT 4, id int, n int NOT NULL DEFAULT 3, \"case\" int, g int GENERATED ALWAYS AS (1) STORED, w int,"
                        + " extra int NOT NULL, fine int NOT NULL DEFAULT 7, counted int GENERATED ALWAYS AS IDENTITY)");
        assertThat(misfits(source, target))
                .containsExactlyInAnyOrder(
                        "table public.t, column gone is missing in the target",
                        "table public.t, column n may be NULL in the source, but not in the target",
                        "table public.t, column Case is missing in the target",
                        "table public.t, column g is generated in the target only",
                        "table public.t, column w is generated in the source only",
                        "table public.t, column extra is only in the target, is NOT NULL and has no default. Give it one, or make it nullable");
    }

    @Test
    void typesThatHoldLess() {
        TargetFixture source =
                database("CREATE TABLE t (a bigint, b timestamptz, c numeric, d text, e char(3), f jsonb)");
        TargetFixture target =
                database("CREATE TABLE t (a int, b timestamp, c numeric(10,2), d varchar(9), e text, f json)");
        assertThat(misfits(source, target))
                .hasSize(6)
                .contains(
                        "table public.t, column a: bigint in the source, but integer in the target, which may not hold every value as it is")
                .allMatch(misfit -> misfit.endsWith("which may not hold every value as it is"));
    }

    @Test
    void typesThatHoldAsMuchOrMoreFit() {
        TargetFixture source = database(
                "CREATE TYPE mood AS ENUM ('x')",
                "CREATE DOMAIN name AS varchar(10)",
                "CREATE TABLE t (a int, b timestamp(3), c numeric(5,2), d varchar(9), e mood[], f name, g int, h name)");
        TargetFixture target = database(
                "CREATE TYPE mood AS ENUM ('x', 'y')",
                "CREATE DOMAIN name AS varchar(10)",
                "CREATE DOMAIN num AS int CHECK (value > 0)",
                "CREATE TABLE t (h name, a bigint, b timestamp, c numeric(7,2), d text, e mood[], f text, g num)");
        assertThat(misfits(source, target)).isEmpty();
    }

    @Test
    void privilegesThatAreMissing() {
        String[] tables = {
            "CREATE SCHEMA s",
            "CREATE TABLE t (id int)",
            "CREATE TABLE s.t (id int)",
            "CREATE TABLE p (id int PRIMARY KEY)",
            "CREATE TABLE c (id int CONSTRAINT to_p REFERENCES p)"
        };
        TargetFixture source = database(tables);
        TargetFixture target = database(tables);
        target.execute(
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE TRIGGER tr BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION f()",
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY");
        String role = DATABASES.server().newRole();
        target.execute(
                "GRANT SELECT ON ALL TABLES IN SCHEMA public, s TO " + role,
                "GRANT INSERT, TRUNCATE ON p, c TO " + role);
        assertThat(misfits(source, target.as(role)))
                .containsExactlyInAnyOrder(
                        "table s.t: the role may not use its schema. GRANT USAGE ON SCHEMA \"s\" to the role of this connection",
                        "table s.t, column id may not be written by the role. GRANT INSERT ON \"s\".\"t\" to the role of this connection",
                        "table public.t, column id may not be written by the role. GRANT INSERT ON \"public\".\"t\" to the role of this connection",
                        "table s.t: the role may not remove its rows. GRANT TRUNCATE ON \"s\".\"t\" to the role of this connection",
                        "table public.t: the role may not remove its rows. GRANT TRUNCATE ON \"public\".\"t\" to the role of this connection",
                        "table public.t: its row-level security applies to this role: connect as its owner, "
                                + target.role() + ", or as a role with BYPASSRLS",
                        "table public.c: only its owner, " + target.role()
                                + ", may drop its foreign key to_p for the load and put it back",
                        "table public.p: only its owner, " + target.role()
                                + ", may disable its trigger tr for the load",
                        "the target's foreign keys, triggers or row security must make way for the load, and what is taken away is recorded"
                                + " in a table of the target; but the role may create a table in none of its schemas. GRANT CREATE ON SCHEMA"
                                + " one of them.");
    }

    @Test
    void aRoleWithNothingButInsertAndDeleteLoadsPlainTables() {
        TargetFixture target = database("CREATE TABLE t (id int)", "INSERT INTO t VALUES (5)");
        String role = DATABASES.server().newRole();
        target.execute("GRANT INSERT, DELETE ON t TO " + role);
        TargetFixture loader = target.as(role);
        assertThat(misfits(target, loader)).isEmpty();
        try (PostgresTarget open = loader.open()) {
            assertThat(open.tablesWithRows()).containsExactly("public.t");
        }
        loader.load("t", new Object[][] {TargetFixture.row("1")});
        assertThat(target.query("SELECT id FROM t")).isEqualTo("1");
    }
}
