package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
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
        ScriptCopy copy = copy(NEWEST.server(), NEWEST.server(), "objects.sql", "objects-14.sql");
        copy.run(copy.read(EVERYTHING));
        assertThat(copy.copied(CatalogContent.ALL)).isEqualTo(copy.original(CatalogContent.ALL));
    }

    @Test
    void copiesEveryKindOfObjectInTheOldestServer() throws SQLException {
        ScriptCopy copy = copy(OLDEST.server(), OLDEST.server(), "objects.sql");
        copy.run(copy.read(EVERYTHING));
        assertThat(copy.copied(CatalogContent.ALL)).isEqualTo(copy.original(CatalogContent.ALL));
    }

    @Test
    void copiesEveryKindOfObjectFromTheOldestToTheNewestServer() throws SQLException {
        ScriptCopy copy = copy(OLDEST.server(), NEWEST.server(), "objects.sql");
        copy.run(copy.read(EVERYTHING));
        Set<CatalogContent.Part> parts = EnumSet.copyOf(CatalogContent.ALL);
        parts.remove(CatalogContent.Part.NOT_NULLS);
        assertThat(copy.copied(parts)).isEqualTo(copy.original(parts));
    }

    private static ScriptCopy copy(PostgresServer source, PostgresServer target, String... traps) {
        String database = source.newDatabase();
        String reader = source.newRole();
        if (!source.equals(target)) {
            target.execute("", "CREATE ROLE " + PostgresNames.quote(reader));
        }
        for (String trap : traps) {
            String script = SqlResource.read("traps/" + trap).replace("{reader}", PostgresNames.quote(reader));
            source.execute(database, trap.endsWith("-14.sql") ? statements(script) : new String[] {script});
        }
        return new ScriptCopy(source, database, target);
    }

    /** Those of a script with one in each line. The driver cannot part statements after bodies that the server parses. */
    private static String[] statements(String script) {
        return script.lines().filter(line -> !line.startsWith("--")).toArray(String[]::new);
    }
}
