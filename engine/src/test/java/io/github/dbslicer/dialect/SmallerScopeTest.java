package io.github.dbslicer.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Of a script with all parts, a smaller scope leaves what it would have had read. */
class SmallerScopeTest {
    private static final SchemaScope ALL = new SchemaScope(EnumSet.allOf(SchemaPart.class));

    private static final List<String> TABLES = List.of(
            "CREATE TABLE parent (id INTEGER PRIMARY KEY)",
            "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent (id))",
            "CREATE VIEW few AS SELECT id FROM parent",
            "CREATE VIEW fewer AS SELECT id FROM few WHERE id > 1");

    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @TempDir
    Path directory;

    @Test
    void onSqlite() {
        leavesWhatWouldHaveBeenRead(
                new SqliteTestDatabases(directory),
                "CREATE TRIGGER fires AFTER INSERT ON child BEGIN DELETE FROM parent; END");
    }

    @Test
    void onMariaDb() {
        leavesWhatWouldHaveBeenRead(
                new MySqlTestDatabases(MARIADB.server()),
                "CREATE FUNCTION one() RETURNS INT DETERMINISTIC RETURN 1",
                "CREATE VIEW ones AS SELECT one() AS n FROM parent",
                "CREATE TRIGGER fires BEFORE INSERT ON child FOR EACH ROW SET NEW.parent = one()",
                "CREATE EVENT sweep ON SCHEDULE EVERY 1 YEAR DO DELETE FROM child");
    }

    @Test
    void onPostgres() {
        leavesWhatWouldHaveBeenRead(
                new PostgresTestDatabases(POSTGRES.server()),
                "CREATE FUNCTION one() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                "CREATE FUNCTION two() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2'",
                "CREATE FUNCTION fired() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE TABLE third (id integer DEFAULT one() PRIMARY KEY, n bigserial)",
                "CREATE MATERIALIZED VIEW twos AS SELECT two() AS n FROM third",
                "CREATE TRIGGER fires BEFORE INSERT ON third FOR EACH ROW EXECUTE FUNCTION fired()",
                "CREATE RULE r AS ON DELETE TO third DO INSTEAD NOTHING",
                "CREATE POLICY p ON third USING (one() = 1)",
                "ALTER TABLE third ENABLE ROW LEVEL SECURITY",
                "GRANT SELECT ON third TO PUBLIC",
                "GRANT EXECUTE ON FUNCTION fired() TO PUBLIC",
                "COMMENT ON TRIGGER fires ON third IS 'goes with its trigger'",
                "COMMENT ON VIEW few IS 'goes with its view'");
    }

    private static void leavesWhatWouldHaveBeenRead(TestDatabases databases, String... more) {
        List<String> statements = new ArrayList<>(TABLES);
        statements.addAll(List.of(more));
        ConnectionConfig config = databases.newDatabase();
        databases.execute(config, statements);
        try (SourceDatabase source = new Dialects().dialect(config.type()).openSource(config, ReadTerms.snapshot(1))) {
            SchemaScript all = source.schemaScript(ALL);
            List<SchemaScope> scopes = new ArrayList<>(List.of(SchemaScope.TABLES, SchemaScope.OBJECTS));
            ALL.parts().forEach(part -> scopes.add(SchemaScope.OBJECTS.with(Set.of(part))));
            for (SchemaScope scope : scopes) {
                SchemaScript read = source.schemaScript(scope);
                SchemaScript left = all.within(scope);
                assertThat(left.beforeRows()).as("%s", scope).containsExactlyElementsOf(read.beforeRows());
                assertThat(left.afterRows()).as("%s", scope).containsExactlyElementsOf(read.afterRows());
            }
            assertThat(all.within(ALL)).isEqualTo(all);
            assertThat(all.within(SchemaScope.TABLES).notCopied())
                    .anyMatch(object -> object.matches("view (public\\.)?few"))
                    .anyMatch(object -> object.startsWith("trigger fires"))
                    .noneMatch(object -> object.startsWith("setting"));
        }
    }
}
