package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.sql.SQLException;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Views, routines, triggers and everything else besides tables arrive as they are. */
class ObjectsRoundTripTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    private static final SchemaScope EVERYTHING = new SchemaScope(EnumSet.allOf(SchemaPart.class));

    @Test
    void copiesEveryKindOfObjectInTheNewestServer() throws SQLException {
        assertSame(NEWEST.server(), "objects.sql", "objects-14.sql");
    }

    @Test
    void copiesEveryKindOfObjectInTheOldestServer() throws SQLException {
        assertSame(OLDEST.server(), "objects.sql");
    }

    @Test
    void findsAnOrderWhereObjectsNeedEachOtherInTheNewestServer() throws SQLException {
        assertSame(NEWEST.server(), "order.sql", "order-14.sql");
    }

    @Test
    void findsAnOrderWhereObjectsNeedEachOtherInTheOldestServer() throws SQLException {
        assertSame(OLDEST.server(), "order.sql");
    }

    /** Servers of different versions write the same view in different words: what the original script makes in the newer one is compared. */
    @Test
    void copiesEveryKindOfObjectFromTheOldestToTheNewestServer() throws SQLException {
        String reader = OLDEST.server().newRole();
        NEWEST.server().execute("", "CREATE ROLE " + PostgresNames.quote(reader));
        String original = database(OLDEST.server(), reader, "objects.sql");
        ScriptCopy copy = new ScriptCopy(OLDEST.server(), original, NEWEST.server());
        copy.run(copy.read(EVERYTHING));
        String reference = database(NEWEST.server(), reader, "objects.sql");
        assertThat(copy.differencesFrom(reference, CatalogContent.WITHOUT_NOT_NULLS))
                .isEmpty();
    }

    /** Newer servers call functions of indexes and materialized views without a path. */
    @Test
    void callsFunctionsThatRelyOnTheSearchPathInAnOlderServer() throws SQLException {
        PostgresServer server = OLDEST.server();
        String original = server.newDatabase();
        server.execute("", "ALTER DATABASE " + PostgresNames.quote(original) + " SET search_path = found, public");
        server.execute(
                original,
                "CREATE SCHEMA found",
                "CREATE TABLE found.t (id integer)",
                "CREATE FUNCTION found.most() RETURNS integer LANGUAGE sql STABLE AS 'SELECT max(id) FROM t'",
                "CREATE MATERIALIZED VIEW public.m AS SELECT found.most() AS n");
        ScriptCopy copy = new ScriptCopy(server, original, server);
        copy.run(copy.read(EVERYTHING), "INSERT INTO found.t VALUES (7)");
        assertThat(copy.ask("SELECT n FROM public.m")).containsExactly("7");
    }

    @Test
    void makesACopyThatHasTheSameScript() throws SQLException {
        PostgresServer server = NEWEST.server();
        ScriptCopy copy =
                new ScriptCopy(server, database(server, server.newRole(), "objects.sql", "objects-14.sql"), server);
        SchemaScript script = copy.read(EVERYTHING);
        // Twice: the second time in place of what the first one made.
        copy.run(script);
        copy.run(script);
        SchemaScript again = copy.readCopy(EVERYTHING);
        assertThat(again.beforeRows()).isEqualTo(script.beforeRows());
        assertThat(again.afterRows()).isEqualTo(script.afterRows());
        assertThat(again.notCopied()).isEqualTo(script.notCopied());
    }

    private static void assertSame(PostgresServer server, String... traps) throws SQLException {
        String original = database(server, server.newRole(), traps);
        ScriptCopy copy = new ScriptCopy(server, original, server);
        copy.run(copy.read(EVERYTHING));
        assertThat(copy.original(CatalogContent.ALL)).hasSizeGreaterThan(100);
        assertThat(copy.differences(CatalogContent.ALL)).isEmpty();
    }

    private static String database(PostgresServer server, String reader, String... traps) {
        String database = server.newDatabase();
        for (String trap : traps) {
            String script = SqlResource.read("traps/" + trap).replace("{reader}", PostgresNames.quote(reader));
            server.execute(database, trap.endsWith("-14.sql") ? statements(script) : new String[] {script});
        }
        return database;
    }

    /** Those of a script with one in each line. The driver cannot part statements after bodies that the server parses. */
    private static String[] statements(String script) {
        return script.lines().filter(line -> !line.startsWith("--")).toArray(String[]::new);
    }
}
