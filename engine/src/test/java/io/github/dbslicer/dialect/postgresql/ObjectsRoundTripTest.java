package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
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

    /** Servers of different versions write the same view in different words: what the original script makes in the newer one is compared. */
    @Test
    void copiesEveryKindOfObjectFromTheOldestToTheNewestServer() throws SQLException {
        String reader = OLDEST.server().newRole();
        NEWEST.server().execute("", "CREATE ROLE " + PostgresNames.quote(reader));
        String original = database(OLDEST.server(), reader, "objects.sql");
        ScriptCopy copy = new ScriptCopy(OLDEST.server(), original, NEWEST.server());
        copy.run(copy.read(EVERYTHING));
        String reference = database(NEWEST.server(), reader, "objects.sql");
        assertThat(copy.differencesFrom(reference, CatalogContent.ALL)).isEmpty();
    }

    private static void assertSame(PostgresServer server, String... traps) throws SQLException {
        String original = database(server, server.newRole(), traps);
        ScriptCopy copy = new ScriptCopy(server, original, server);
        copy.run(copy.read(EVERYTHING));
        assertThat(copy.original(CatalogContent.ALL)).hasSizeGreaterThan(200);
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
