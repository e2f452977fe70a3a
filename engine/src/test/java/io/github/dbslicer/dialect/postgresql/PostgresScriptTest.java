package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.client.Export;
import io.github.dbslicer.client.Psql;
import io.github.dbslicer.client.StockClient;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of whole databases, loaded by {@code psql} itself where there is one, and by a reader of its syntax. */
class PostgresScriptTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    /** Under which the script would mean something else, did it not bring its own. */
    private static final String SETTINGS = """
            ALTER DATABASE %1$s SET TimeZone = 'America/St_Johns';
            ALTER DATABASE %1$s SET DateStyle = 'German';
            ALTER DATABASE %1$s SET IntervalStyle = 'sql_standard';
            ALTER DATABASE %1$s SET xmloption = 'document';
            ALTER DATABASE %1$s SET array_nulls = off;
            ALTER DATABASE %1$s SET standard_conforming_strings = off;
            ALTER DATABASE %1$s SET search_path = public;
            """;

    /** Lines that are commands where a client takes them for such, and names of the client's variables behind a colon. */
    private static final String LURES = """
            CREATE TABLE "odd; :DBNAME \\! touch lured
            \\." (a text[] DEFAULT ARRAY['x', ':DBNAME', E'\\\\\\n\\\\.\\n'], "DBNAME" integer DEFAULT 1, ":x" integer);
            COMMENT ON TABLE "odd; :DBNAME \\! touch lured
            \\." IS E'it''s \\n\\\\! touch lured\\n\\\\.\\n; :DBNAME :''DBNAME''';
            INSERT INTO "odd; :DBNAME \\! touch lured
            \\." VALUES (ARRAY[E'\\\\.', E'\\n\\\\.\\n', '\\N', ''], 1, 2), (NULL, 3, 4), (ARRAY[':DBNAME', E'\\r\\n\\t\\\\'], NULL, NULL);
            CREATE VIEW slices AS SELECT a["DBNAME":"DBNAME"] AS b, (a)[1:":x"] AS c FROM "odd; :DBNAME \\! touch lured
            \\.";
            CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $body$ BEGIN -- it's
             RETURN 'x\\'; /* $function$ ; \\! touch lured
             */ END $body$;
            CREATE FUNCTION g() RETURNS text LANGUAGE sql AS E'SELECT ''a;\\\\b''\\r\\n -- the end';
            CREATE TABLE lone (v text);
            INSERT INTO lone VALUES (''), (E'\\\\.'), (E'\\n'), (NULL), ('\\.');
            CREATE TABLE nothing ();
            INSERT INTO nothing DEFAULT VALUES;
            INSERT INTO nothing DEFAULT VALUES;
            CREATE TABLE counted (id integer GENERATED ALWAYS AS IDENTITY, s serial, twice integer GENERATED ALWAYS AS (s * 2) STORED);
            INSERT INTO counted DEFAULT VALUES;
            INSERT INTO counted DEFAULT VALUES;
            DELETE FROM counted WHERE id = 2;
            """;

    @TempDir
    Path folder;

    private final PostgresServer server = NEWEST.server();

    @Test
    void everyValueOfEveryType() throws SQLException {
        List<String> scripts = new ArrayList<>(
                List.of("SET DateStyle = 'ISO, DMY'; SET lc_monetary = 'C';" + SqlResource.read("values/types.sql")));
        List<TypedValues> types = TypedValues.read("values/values.txt", server.majorVersion());
        for (int index = 0; index < types.size(); index++) {
            scripts.add("SET DateStyle = 'ISO, DMY'; SET lc_monetary = 'C'; SET search_path = public;"
                    + types.get(index).table("t" + index));
        }
        String source = database(scripts);
        Map<String, List<String>> expected = content(source);
        assertThat(expected).hasSizeGreaterThan(types.size());
        for (String loaded : load(source)) {
            Map<String, List<String>> found = content(loaded);
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            expected.forEach(
                    (table, rows) -> assertThat(found.get(table)).as(table).isEqualTo(rows));
        }
    }

    @Test
    void everyKindOfObject() throws SQLException {
        String reader = PostgresNames.quote(server.newRole());
        List<String> scripts = new ArrayList<>();
        scripts.add(SqlResource.read("traps/objects.sql").replace("{reader}", reader));
        SqlResource.read("traps/objects-14.sql")
                .replace("{reader}", reader)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .forEach(scripts::add);
        String source = database(scripts);
        for (String loaded : load(source)) {
            assertThat(catalog(loaded)).hasSizeGreaterThan(100);
            assertThat(differences(catalog(source), catalog(loaded))).isEmpty();
        }
    }

    @Test
    void namesBodiesAndTextsThatClientsGiveAMeaning() throws SQLException {
        String source = database(
                List.of(
                        LURES,
                        SqlResource.read("values/texts.sql"),
                        "CREATE FUNCTION h(i integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN i > 1 THEN 1 ELSE 2 END;"
                                + " SELECT 3; END",
                        "CREATE RULE several AS ON INSERT TO lone WHERE new.v = 'never' DO ALSO (DELETE FROM nothing; DELETE FROM nothing)"));
        Map<String, List<String>> expected = content(source);
        assertThat(expected.values().stream().mapToInt(List::size).sum()).isGreaterThan(1000);
        for (String loaded : load(source)) {
            assertThat(content(loaded)).isEqualTo(expected);
            assertThat(differences(catalog(source), catalog(loaded))).isEmpty();
            server.execute(loaded, "INSERT INTO counted DEFAULT VALUES");
            assertThat(content(loaded).get("public.counted"))
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("id=1 ").contains("twice=2 "),
                            second -> assertThat(second).startsWith("id=3 ").contains("twice=6 "));
        }
    }

    @Test
    void stopAtTheFirstTableThatIsThereAlready() {
        String source = database(List.of("CREATE TABLE a (v integer)", "CREATE TABLE b (v integer)"));
        Path file = folder.resolve("all.sql");
        String script = script(source, file);
        String target = database(List.of("CREATE TABLE a (old integer)"));
        assertThatThrownBy(() -> execute(target, script)).hasMessageContaining("already exists");
        StockClient.psql(server, target)
                .ifPresent(client -> assertThat(client.execute(file).exit()).isEqualTo(3));
        assertThat(content(target)).containsOnlyKeys("public.a");
    }

    @Test
    void leaveTheSettingsOfTheSessionAsItBegan() throws SQLException {
        String script = script(database(List.of("CREATE TABLE a (v integer)")), folder.resolve("all.sql"));
        String target = database(List.of());
        server.execute("", "ALTER DATABASE " + target + " SET IntervalStyle = 'iso_8601'");
        try (Connection connection = server.connect(target);
                var statement = connection.createStatement()) {
            String settings =
                    "SELECT string_agg(name || '=' || setting, ', ' ORDER BY name) FROM pg_settings WHERE name <> 'application_name'";
            try (var before = statement.executeQuery(settings)) {
                before.next();
                String expected = before.getString(1);
                Psql.execute(connection, script);
                try (var after = statement.executeQuery(settings)) {
                    after.next();
                    assertThat(after.getString(1)).isEqualTo(expected).contains("IntervalStyle=iso_8601");
                }
            }
        }
    }

    private String database(List<String> scripts) {
        String database = server.newDatabase();
        scripts.forEach(script -> server.execute(database, script));
        return database;
    }

    /** By the reader, and by the client where there is one. */
    private List<String> load(String source) throws SQLException {
        Path file = folder.resolve("all.sql");
        String script = script(source, file);
        String byReader = odd();
        execute(byReader, script);
        String byClient = odd();
        return StockClient.psql(server, byClient)
                .map(client -> {
                    StockClient.Answer answer = client.execute(file);
                    assertThat(answer.exit()).as(answer.said()).isZero();
                    return List.of(byReader, byClient);
                })
                .orElse(List.of(byReader));
    }

    private String odd() {
        String database = server.newDatabase();
        server.execute("", SETTINGS.formatted(database).split(";\\s*", 0));
        return database;
    }

    private String script(String source, Path file) {
        return Export.script(new PostgresTestDatabases(server).config(source, server.user()), file);
    }

    private void execute(String database, String script) throws SQLException {
        try (Connection connection = server.connect(database)) {
            Psql.execute(connection, script);
        }
    }

    private Map<String, List<String>> content(String database) {
        try (Connection connection = server.connect(database)) {
            return new TreeMap<>(ExactContent.of(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> catalog(String database) throws SQLException {
        try (Connection connection = server.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(
                    "SET standard_conforming_strings = on; SET DateStyle = 'ISO'; SET IntervalStyle = 'postgres'");
            return CatalogContent.of(connection, CatalogContent.ALL);
        }
    }

    /** The lines that one has and the other has not. */
    private static List<String> differences(List<String> expected, List<String> found) {
        List<String> differences = new ArrayList<>(expected);
        differences.removeAll(found);
        found.stream()
                .filter(line -> !expected.contains(line))
                .map(line -> "loaded: " + line)
                .forEach(differences::add);
        return differences;
    }
}
