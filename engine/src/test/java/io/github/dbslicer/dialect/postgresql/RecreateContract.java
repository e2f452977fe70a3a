package io.github.dbslicer.dialect.postgresql;

import static io.github.dbslicer.dialect.postgresql.TargetFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a target's objects when a source's are copied. On any version. */
abstract class RecreateContract {
    private static final String[] OBJECTS = {
        "CREATE SCHEMA a",
        "CREATE TYPE mood AS ENUM ('x')",
        "CREATE DOMAIN d AS mood",
        "CREATE TYPE comp AS (a int, b mood)",
        "CREATE TYPE r AS RANGE (subtype = int)",
        "CREATE TABLE t (id serial PRIMARY KEY, m mood, i int GENERATED ALWAYS AS IDENTITY, c comp[])",
        "CREATE TABLE u (id int REFERENCES t)",
        "ALTER TABLE t ADD COLUMN u int, ADD FOREIGN KEY (u) REFERENCES t",
        "CREATE VIEW v AS SELECT * FROM t",
        "CREATE MATERIALIZED VIEW mv AS SELECT * FROM v",
        "CREATE SEQUENCE a.s",
        "CREATE TABLE a.\"Od d\" (id int DEFAULT nextval('a.s'), m public.mood)",
        "CREATE FUNCTION f(mood) RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE PROCEDURE pr(INOUT a int) LANGUAGE sql AS 'SELECT 1'",
        "CREATE FUNCTION sf(int, int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE AGGREGATE ag(int) (sfunc = sf, stype = int)",
        "CREATE AGGREGATE agstar(*) (sfunc = int8inc, stype = int8, initcond = '0')",
        "CREATE OPERATOR ##> (leftarg = int, rightarg = int, function = sf)",
        "CREATE FUNCTION pf(comp) RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE OPERATOR @#@ (rightarg = comp, function = pf)",
        "CREATE COLLATION co FROM \"C\"",
        "CREATE CONVERSION cv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8",
        "CREATE TEXT SEARCH DICTIONARY td (template = simple)",
        "CREATE TEXT SEARCH CONFIGURATION tc (copy = pg_catalog.simple)",
        "CREATE STATISTICS st ON id, m FROM t",
        "CREATE TABLE part (id int) PARTITION BY LIST (id)",
        "CREATE TABLE a.part1 PARTITION OF part DEFAULT",
        "CREATE TABLE heir () INHERITS (u)",
        "CREATE CAST (mood AS int) WITH FUNCTION f(mood)",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA a GRANT SELECT ON TABLES TO PUBLIC",
        "GRANT USAGE ON SCHEMA a TO PUBLIC",
        "INSERT INTO t VALUES (DEFAULT, 'x')"
    };

    private static final String LEFT = """
            SELECT o.type, o.identity
              FROM pg_depend d CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, 0) o
             WHERE d.refclassid = 'pg_namespace'::regclass
               AND d.refobjid IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'a'))
               AND o.type NOT IN ('default acl', 'extension')
               AND NOT EXISTS (SELECT FROM pg_depend e WHERE (e.classid, e.objid) = (d.classid, d.objid) AND e.deptype IN ('e', 'i'))
            """;

    abstract PostgresServer server();

    private static SchemaScript script(Definition... definitions) {
        return new SchemaScript(List.of(definitions), List.of(), List.of());
    }

    @Test
    void everyObjectGoesAndSchemasWithTheirPrivilegesStay() {
        TargetFixture target = TargetFixture.ofOwner(server(), OBJECTS);
        for (int round = 0; round < 2; round++) {
            try (PostgresTarget open = target.open()) {
                open.recreate(script(new Definition("table", "a.t", "CREATE TABLE a.t (id int)")));
                TargetFixture.write(open, "a.t", row("1"), row("2"));
                open.finish(List.of(new Definition("index", "i", "CREATE INDEX i ON a.t (id)")));
            }
            assertThat(target.query(LEFT)).isEqualTo("table|a.t");
        }
        assertThat(target.query("SELECT count(*) FROM a.t")).isEqualTo("2");
        assertThat(target.query("SELECT has_schema_privilege('public', 'a', 'USAGE'), count(*) FROM pg_default_acl"))
                .isEqualTo("t|1");
    }

    @Test
    void extensionsStayAndWhatUsesThemGoes() {
        TargetFixture target = TargetFixture.ofSuperuser(
                server(),
                "CREATE SCHEMA a",
                "CREATE EXTENSION hstore SCHEMA a",
                "CREATE TABLE a.t (h a.hstore)",
                "CREATE FUNCTION a.f(a.hstore) RETURNS int LANGUAGE sql AS 'SELECT 1'");
        try (PostgresTarget open = target.open()) {
            open.recreate(script());
            open.finish(List.of());
        }
        assertThat(target.query(LEFT)).isEmpty();
        assertThat(target.query("SELECT 'a=>1'::a.hstore")).isEqualTo("\"a\"=>\"1\"");
    }

    @Test
    void otherSchemasStayAsTheyAre() {
        TargetFixture target = TargetFixture.ofOwner(
                server(),
                "CREATE SCHEMA a",
                "CREATE SCHEMA other",
                "CREATE TABLE a.t (id int PRIMARY KEY)",
                "CREATE TABLE other.t (id int)",
                "CREATE VIEW other.v AS SELECT * FROM other.t",
                "INSERT INTO other.t VALUES (1)");
        try (PostgresTarget open = target.limitedTo("a").open()) {
            open.recreate(script());
            open.finish(List.of());
        }
        assertThat(target.query("SELECT to_regclass('a.t'), (SELECT id FROM other.v)"))
                .isEqualTo("null|1");
    }

    @Test
    void whatOtherSchemasWouldLoseIsRefused() {
        TargetFixture target = TargetFixture.ofOwner(
                server(),
                "CREATE SCHEMA a",
                "CREATE SCHEMA other",
                "CREATE TYPE a.mood AS ENUM ('x')",
                "CREATE TABLE a.t (id int PRIMARY KEY)",
                "CREATE TABLE other.t (id int CONSTRAINT to_a REFERENCES a.t, m a.mood)",
                "CREATE VIEW other.v AS SELECT * FROM a.t",
                "INSERT INTO a.t VALUES (1)");
        try (PostgresTarget open = target.limitedTo("a").open()) {
            assertThatThrownBy(() -> open.recreate(script()))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_SCHEMA))
                    .hasMessageContaining("constraint to_a on table other.t")
                    .hasMessageContaining("column m of table other.t")
                    .hasMessageContaining("view other.v");
            assertThat(open.abandon()).contains("is unchanged");
        }
        assertThat(target.query("SELECT * FROM other.v")).isEqualTo("1");
    }

    @Test
    void whatAnotherRoleOwnsIsRefused() {
        TargetFixture target = TargetFixture.ofOwner(server(), "CREATE TABLE mine (id int)");
        target.asSuperuser()
                .execute("CREATE SCHEMA s", "GRANT USAGE ON SCHEMA s TO PUBLIC", "CREATE TABLE s.theirs (id int)");
        try (PostgresTarget open = target.open()) {
            assertThatThrownBy(() -> open.recreate(script()))
                    .isInstanceOf(SliceException.class)
                    .hasMessageContaining("table s.theirs")
                    .hasMessageContaining("must be owner");
        }
        assertThat(target.query("SELECT to_regclass('mine'), to_regclass('s.theirs')"))
                .isEqualTo("mine|s.theirs");
    }

    @Test
    void aDefinitionThatIsRefusedIsNamed() {
        TargetFixture target = TargetFixture.ofSuperuser(server());
        Definition table = new Definition("table", "t", "CREATE TABLE public.t (id int)");
        Definition extension = new Definition("extension", "no_such", "CREATE EXTENSION no_such");
        try (PostgresTarget open = target.open()) {
            assertThatThrownBy(() -> open.recreate(script(table, extension)))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_SCHEMA))
                    .hasMessageContaining("extension no_such cannot be created in the target")
                    .hasMessageContaining("package");
            assertThat(open.abandon()).contains("holds part of the new ones");
        }
    }

    @Test
    void aDefinitionThatRowsRefuseIsNamedWithoutTheirValues() {
        TargetFixture target = TargetFixture.ofSuperuser(server());
        try (PostgresTarget open = target.open()) {
            open.recreate(script(new Definition("table", "t", "CREATE TABLE public.t (v text)")));
            TargetFixture.write(open, "t", row("secret"), row("secret"));
            Definition key = new Definition("unique key", "k", "ALTER TABLE public.t ADD CONSTRAINT k UNIQUE (v)");
            assertThatThrownBy(() -> open.finish(List.of(key)))
                    .isInstanceOf(SliceException.class)
                    .hasMessageContaining("unique key k")
                    .hasMessageContaining("duplicate key")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void theRecordOfAnUnfinishedRunGoesWithItsTables() {
        TargetFixture target = TargetFixture.ofOwner(
                server(),
                "CREATE SCHEMA other",
                "CREATE TABLE p (id int PRIMARY KEY)",
                "CREATE TABLE c (id int REFERENCES p)",
                "CREATE TABLE other.kept (id int CONSTRAINT kept_p REFERENCES p ON DELETE CASCADE)");
        try (PostgresTarget open = target.limitedTo("public").open()) {
            open.empty(open.schema().tables());
        }
        try (PostgresTarget open = target.limitedTo("public").open()) {
            open.recreate(script(
                    new Definition("table", "p", "CREATE TABLE public.p (id int PRIMARY KEY)"),
                    new Definition("table", "c", "CREATE TABLE public.c (id int)")));
            open.finish(List.of());
        }
        assertThat(target.query(
                        "SELECT conrelid::regclass, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f'"))
                .isEqualTo("other.kept|FOREIGN KEY (id) REFERENCES p(id) ON DELETE CASCADE");
        assertThat(target.query("SELECT to_regclass('dbslicer_restore')")).isEqualTo("null");
    }
}
