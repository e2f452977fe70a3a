package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.dialect.postgresql.CatalogContent.Part;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a script holds is what was asked for and what that needs; the rest is named. */
class ScriptScopeTest {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    private static final SchemaScope EVERYTHING = new SchemaScope(EnumSet.allOf(SchemaPart.class));

    @Test
    void bringsTheFunctionsThatTablesNeedWithTablesAlone() throws SQLException {
        String source = database(
                "CREATE FUNCTION one() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                "CREATE FUNCTION two(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2'",
                "CREATE FUNCTION three(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 3'",
                "CREATE FUNCTION four(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 4'",
                "CREATE FUNCTION unused() RETURNS integer LANGUAGE sql AS 'SELECT 0'",
                "CREATE FUNCTION fired() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE TABLE t (id integer DEFAULT one() CHECK (two(id) > 0), g integer GENERATED ALWAYS AS (three(id)) STORED)",
                "CREATE INDEX ON t (four(id))",
                "CREATE TRIGGER fires BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fired()",
                "CREATE VIEW v AS SELECT unused() AS u FROM t",
                "CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING",
                "CREATE POLICY p ON t USING (true)",
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
                "GRANT SELECT ON t TO PUBLIC",
                "COMMENT ON VIEW v IS 'goes with its view'",
                "COMMENT ON TABLE t IS 'a table'");
        ScriptCopy copy = copy(source);
        SchemaScript script = copy.read(SchemaScope.TABLES);
        copy.run(script);
        assertThat(names(script, "function"))
                .containsExactlyInAnyOrder(
                        "public.one()", "public.two(integer)", "public.three(integer)", "public.four(integer)");
        assertThat(script.notCopied())
                .containsExactlyInAnyOrder(
                        "function public.fired(), public.unused()",
                        "view public.v",
                        "trigger fires on public.t",
                        "rule r on public.t",
                        "policy p on public.t",
                        "row level security on public.t",
                        "privileges on table public.t");
        assertThat(copy.copied(EnumSet.of(Part.COMMENTS))).containsExactly("comment on table public.t: a table");
    }

    @Test
    void namesWhatNoCopyHolds() throws SQLException {
        String source = database(
                "CREATE TABLE t (id integer PRIMARY KEY, name text)",
                "CREATE FUNCTION length_of(text) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'textlen'",
                "CREATE VIEW lengths AS SELECT length_of(name) AS l FROM t",
                "CREATE FUNCTION sealed(integer) RETURNS boolean LANGUAGE sql LEAKPROOF AS 'SELECT true'",
                "CREATE FUNCTION on_event() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
                "CREATE EVENT TRIGGER watch ON sql_drop EXECUTE FUNCTION on_event()",
                "CREATE OPERATOR CLASS backwards FOR TYPE integer USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, "
                        + "OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(integer, integer)",
                "CREATE PUBLICATION news FOR TABLE t",
                "SELECT lo_create(0)",
                "COMMENT ON SCHEMA public IS 'ours'");
        SERVER.server()
                .execute(
                        "",
                        "ALTER DATABASE " + PostgresNames.quote(source) + " SET work_mem = '5MB'",
                        "COMMENT ON DATABASE " + PostgresNames.quote(source) + " IS 'theirs'",
                        "GRANT CREATE ON DATABASE " + PostgresNames.quote(source) + " TO pg_read_all_data");
        ScriptCopy copy = copy(source);
        SchemaScript script = copy.read(EVERYTHING);
        copy.run(script);
        assertThat(script.notCopied())
                .containsExactlyInAnyOrder(
                        "function public.length_of(text): it is written in C",
                        "view public.lengths: it needs function public.length_of(text), which is not copied",
                        "function public.sealed(integer): LEAKPROOF and SUPPORT, which take a superuser",
                        "event trigger watch: it takes a superuser",
                        "operator class public.backwards USING btree: nothing that is copied needs it",
                        "operator family public.backwards USING btree: nothing that is copied needs it",
                        "publication news: replication is the source's own",
                        "large objects of the database: 1, to which values of type oid may refer",
                        "settings of the database: work_mem: ALTER DATABASE or ALTER ROLE sets them",
                        "comment on the database: the target is another database",
                        "privileges on the database of pg_read_all_data: the target is another database",
                        "comment on schema public: the schema is there in every database");
        assertThat(names(script, "function")).contains("public.on_event()", "public.sealed(integer)");
    }

    @Test
    void givesPrivilegesAndPoliciesToRolesThatTheTargetHas() throws SQLException {
        String here = SERVER.server().newRole();
        String gone = SERVER.server().newRole();
        String source = database(
                "CREATE TABLE t (id integer)",
                "CREATE TABLE u (id integer)",
                "GRANT SELECT ON t TO " + here + ", " + gone,
                "CREATE POLICY of_both ON t TO " + here + ", " + gone + " USING (id > 1)",
                "CREATE POLICY of_gone ON t TO " + gone + " USING (true)",
                "ALTER DEFAULT PRIVILEGES FOR ROLE " + gone + " GRANT SELECT ON TABLES TO " + here);
        ScriptCopy copy = copy(source);
        SchemaScript script = copy.read(EVERYTHING);
        SERVER.server().execute(source, "DROP OWNED BY " + gone);
        SERVER.server().execute("", "ALTER ROLE " + gone + " RENAME TO other_" + gone);
        copy.run(script);
        SERVER.server().execute("", "ALTER ROLE other_" + gone + " RENAME TO " + gone);
        assertThat(copy.copied(EnumSet.of(Part.POLICIES)))
                .containsExactly(
                        "policy of_both on public.t command * permissive t roles {" + here + "} using (id > 1) check ");
        assertThat(copy.copied(EnumSet.of(Part.GRANTS)))
                .filteredOn(line -> line.startsWith("relation public.t:"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(here + ": SELECT").doesNotContain(gone));
        assertThat(copy.copied(EnumSet.of(Part.DEFAULT_PRIVILEGES))).isEmpty();
        assertThat(script.notCopied())
                .contains(
                        "privileges of role " + gone + ": given where the target has it",
                        "policy of_gone on public.t: for those of the roles " + gone + " alone that the target has",
                        "default privileges of role " + gone
                                + ": set where the target has it and the target's user is one of its members");
    }

    @Test
    void setsDefaultPrivilegesOfTheTargetsUser() throws SQLException {
        String source = database("CREATE SCHEMA s", "CREATE TABLE s.t (id integer)");
        ScriptCopy copy = copy(source);
        SERVER.server()
                .execute(
                        source,
                        "ALTER DEFAULT PRIVILEGES FOR ROLE " + copy.owner() + " GRANT SELECT ON TABLES TO PUBLIC",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE " + copy.owner() + " REVOKE EXECUTE ON ROUTINES FROM PUBLIC",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE " + copy.owner()
                                + " IN SCHEMA s GRANT USAGE ON SEQUENCES TO PUBLIC");
        copy.run(copy.read(EVERYTHING));
        assertThat(copy.original(EnumSet.of(Part.DEFAULT_PRIVILEGES))).hasSize(3);
        assertThat(copy.differences(EnumSet.of(Part.DEFAULT_PRIVILEGES, Part.GRANTS)))
                .isEmpty();
    }

    @Test
    void leavesOutWhatNeedsTablesOfOtherSchemas() throws SQLException {
        String source = database(
                "CREATE SCHEMA other",
                "CREATE TABLE other.far (id integer)",
                "CREATE FUNCTION other.used() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                "CREATE TABLE near (id integer DEFAULT other.used())",
                "CREATE VIEW both_of_them AS SELECT near.id FROM near JOIN other.far ON far.id = near.id",
                "CREATE VIEW over AS SELECT * FROM both_of_them",
                "CREATE VIEW other.elsewhere AS SELECT * FROM near");
        ScriptCopy copy = copy(source);
        SchemaScript script = copy.read(SchemaScope.OBJECTS, "public");
        copy.run(script);
        assertThat(names(script, "view")).isEmpty();
        assertThat(names(script, "function")).containsExactly("other.used()");
        assertThat(script.notCopied())
                .containsExactlyInAnyOrder(
                        "view public.both_of_them: it needs table other.far, which is not copied",
                        "view public.over: it needs table other.far, which is not copied");
    }

    @Test
    void selectsTheRowsOfMaterializedViewsAnew() throws SQLException {
        String source = database(
                "CREATE TABLE t (id integer)",
                "CREATE MATERIALIZED VIEW z AS SELECT id FROM t",
                "CREATE VIEW through AS SELECT id FROM z",
                "CREATE MATERIALIZED VIEW a AS SELECT id * 10 AS ten FROM through",
                "CREATE MATERIALIZED VIEW bare AS SELECT 1 AS one WITH NO DATA");
        ScriptCopy copy = copy(source);
        SchemaScript script = copy.read(SchemaScope.OBJECTS);
        copy.run(script, "INSERT INTO public.t VALUES (1), (2)");
        assertThat(copy.ask("SELECT ten FROM public.a ORDER BY 1")).containsExactly("10", "20");
        assertThat(copy.ask("SELECT relispopulated FROM pg_class WHERE relname = 'bare'"))
                .containsExactly("f");
    }

    @Test
    void readsDefinitionsWithoutPrivilegesOnThem() throws SQLException {
        String reader = SERVER.server().newRole();
        String source = SERVER.server().newDatabase();
        SERVER.server()
                .execute(
                        source, SqlResource.read("traps/objects.sql").replace("{reader}", PostgresNames.quote(reader)));
        SERVER.server().execute(source, "GRANT SELECT ON SEQUENCE other.counter TO " + PostgresNames.quote(reader));
        SchemaScript byOwner = copy(source).read(EVERYTHING);
        try (Connection connection =
                SERVER.server().connect(source, reader, SERVER.server().password())) {
            SchemaScript byReader = new ScriptReader(connection, List.of(), EVERYTHING).read();
            assertThat(byReader).isEqualTo(byOwner);
        }
    }

    @Test
    void leavesToExtensionsWhatIsTheirs() throws SQLException {
        String source = database(
                "CREATE SCHEMA tools",
                "CREATE EXTENSION citext SCHEMA tools",
                "CREATE EXTENSION pg_trgm SCHEMA public",
                "COMMENT ON TYPE tools.citext IS 'ours'",
                "REVOKE EXECUTE ON FUNCTION public.similarity(text, text) FROM PUBLIC",
                "CREATE TABLE t (id tools.citext PRIMARY KEY, name text)",
                "CREATE INDEX similar_names ON t USING gin (name public.gin_trgm_ops)",
                "CREATE VIEW v AS SELECT id, id = 'a' AS same, public.similarity(name, 'x') AS s FROM t",
                "CREATE FUNCTION of_citext(tools.citext) RETURNS tools.citext LANGUAGE sql AS 'SELECT $1'",
                "ALTER FUNCTION of_citext DEPENDS ON EXTENSION citext");
        ScriptCopy copy = copy(source);
        SchemaScript script = copy.read(EVERYTHING);
        copy.run(script);
        assertThat(copy.differences(EnumSet.complementOf(EnumSet.of(Part.EVENT_TRIGGERS))))
                .isEmpty();
        assertThat(copy.ask("SELECT count(*) FROM pg_depend WHERE deptype = 'x'"))
                .containsExactly("1");
        assertThat(script.notCopied())
                .contains("privileges on objects of extension pg_trgm: whoever creates it decides them");
    }

    @Test
    void makesOperatorClassesThatIndexesNeed() throws SQLException {
        String source = database(
                "CREATE TABLE t (id integer)",
                "CREATE OPERATOR FAMILY mixed USING btree",
                "CREATE OPERATOR CLASS backwards FOR TYPE integer USING btree FAMILY mixed AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, "
                        + "OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(integer, integer)",
                "ALTER OPERATOR FAMILY mixed USING btree ADD OPERATOR 3 = (integer, bigint), FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint)",
                "CREATE INDEX by_class ON t (id backwards)");
        ScriptCopy copy = copy(source);
        SERVER.server().execute("", "ALTER ROLE " + copy.owner() + " SUPERUSER");
        copy.run(copy.read(SchemaScope.TABLES));
        assertThat(copy.original(EnumSet.of(Part.OPERATORS))).hasSize(10);
        assertThat(copy.differences(EnumSet.of(Part.OPERATORS, Part.INDEXES))).isEmpty();
    }

    @Test
    void leavesMaterializedViewsEmptyThatReadEmptyOnes() throws SQLException {
        String source = database(
                "CREATE MATERIALIZED VIEW a AS SELECT 1 AS one",
                "CREATE MATERIALIZED VIEW b AS SELECT one FROM a",
                "REFRESH MATERIALIZED VIEW a WITH NO DATA");
        ScriptCopy copy = copy(source);
        SchemaScript script = copy.read(EVERYTHING);
        copy.run(script);
        assertThat(script.notCopied())
                .containsExactly(
                        "rows of materialized view public.b: it reads public.a, which has none in the source any more");
    }

    /** A role that the tables belong to may not even read them here, and policies would filter what it reads. */
    @Test
    void limitsAccessWhenEverythingElseIsMade() throws SQLException {
        String source = database(
                "CREATE TABLE t (id integer PRIMARY KEY)",
                "CREATE TABLE u (id integer REFERENCES t)",
                "CREATE MATERIALIZED VIEW m AS SELECT id FROM t",
                "CREATE POLICY nobody ON t USING (false)",
                "COMMENT ON POLICY nobody ON t IS 'nobody'",
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE t FORCE ROW LEVEL SECURITY",
                "REVOKE ALL ON t FROM CURRENT_USER");
        ScriptCopy copy = copy(source);
        SchemaScript script = copy.read(EVERYTHING);
        copy.run(script, "INSERT INTO public.t VALUES (1)");
        assertThat(copy.ask("SELECT id FROM public.m")).containsExactly("1");
        assertThat(copy.differences(CatalogContent.ALL)).isEmpty();
    }

    private static List<String> names(SchemaScript script, String kind) {
        return Stream.concat(script.beforeRows().stream(), script.afterRows().stream())
                .filter(definition -> definition.kind().equals(kind))
                .map(Definition::name)
                .distinct()
                .toList();
    }

    private static String database(String... statements) {
        String database = SERVER.server().newDatabase();
        SERVER.server().execute(database, statements);
        return database;
    }

    private static ScriptCopy copy(String source) {
        PostgresServer server = SERVER.server();
        return new ScriptCopy(server, source, server);
    }
}
