package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is copied is what was asked for and what that needs; the rest is named. */
class ScriptSelectionTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    @Test
    void bringsWhatTablesNeedFromOtherSchemasButNotTheirTables() throws SQLException {
        SchemaScript script = read(
                "sales",
                "CREATE SCHEMA sales",
                "CREATE SCHEMA kit",
                "CREATE TYPE kit.size AS ENUM ('s', 'm')",
                "CREATE TYPE kit.unused AS ENUM ('s', 'm')",
                "CREATE SEQUENCE kit.numbers",
                "CREATE FUNCTION kit.next() RETURNS bigint LANGUAGE sql AS 'SELECT 7::bigint'",
                "CREATE TABLE kit.maker (id integer PRIMARY KEY)",
                "CREATE TABLE sales.item (id bigint DEFAULT nextval('kit.numbers'), no bigint DEFAULT kit.next(),"
                        + " size kit.size, maker integer CONSTRAINT made REFERENCES kit.maker)");
        assertThat(names(script.beforeRows()))
                .containsExactly(
                        "schema kit",
                        "schema sales",
                        "type kit.size",
                        "sequence kit.numbers",
                        "table sales.item",
                        "function kit.next()",
                        "default sales.item.no");
        assertThat(names(script.afterRows())).containsExactly("position of sequence kit.numbers");
        assertThat(script.notCopied())
                .containsExactly("foreign key made on sales.item: it needs table kit.maker, which is not copied");
    }

    @Test
    void refusesTableWhoseParentIsInASchemaThatIsNotCopied() {
        assertThatThrownBy(() -> read(
                        "sales",
                        "CREATE SCHEMA sales",
                        "CREATE TABLE parent (id integer)",
                        "CREATE TABLE sales.child () INHERITS (parent)"))
                .isInstanceOf(SliceException.class)
                .hasMessageContaining("table sales.child: it needs table public.parent, which is not copied")
                .extracting(problem -> ((SliceException) problem).code())
                .isEqualTo(ErrorCode.SOURCE_SCHEMA);
    }

    @Test
    void takesPartitionsWithTheirRootWhereverTheyLie() throws SQLException {
        SchemaScript script = read(
                "sales",
                "CREATE SCHEMA sales",
                "CREATE SCHEMA attic",
                "CREATE TABLE sales.item (id integer PRIMARY KEY) PARTITION BY RANGE (id)",
                "CREATE TABLE attic.old PARTITION OF sales.item FOR VALUES FROM (0) TO (9)");
        assertThat(names(script.beforeRows()))
                .containsExactly(
                        "schema attic", "schema sales", "table sales.item", "table attic.old", "table attic.old");
        assertThat(script.notCopied()).isEmpty();
    }

    @Test
    void namesWhatItCannotCopyAndWhatNeedsIt() throws SQLException {
        SchemaScript script = read(
                "public",
                "CREATE FOREIGN DATA WRAPPER elsewhere",
                "CREATE SERVER far FOREIGN DATA WRAPPER elsewhere",
                "CREATE FOREIGN TABLE distant (id integer) SERVER far",
                "CREATE VIEW near AS SELECT id FROM distant",
                "CREATE TYPE shell",
                "CREATE FUNCTION unused() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
        assertThat(script.notCopied())
                .contains(
                        "foreign table public.distant: its rows are another database's, through the server far",
                        "foreign server far: foreign tables are not copied, nor are passwords",
                        "type public.shell: it is a name only, whose definition never came",
                        "function public.unused()",
                        "view public.near");
        assertThat(names(script.beforeRows())).containsExactly("schema public");
    }

    @Test
    void readsEverythingAsARoleThatMayOnlySelect() throws SQLException {
        PostgresServer server = DATABASES.server();
        String database = server.newDatabase();
        String reader = server.newRole();
        server.execute(database, SqlResource.read("traps/tables.sql").split("committed\\.\n", 2));
        server.execute(
                database,
                "GRANT SELECT ON ALL TABLES IN SCHEMA public, parts, \"Mixed \"\"Case\" TO "
                        + PostgresNames.quote(reader));
        SchemaScript all = script(server, database, server.user());
        SchemaScript read = script(server, database, reader);
        assertThat(read.beforeRows()).isEqualTo(all.beforeRows());
        assertThat(read.afterRows())
                .hasSizeBetween(all.afterRows().size() - 10, all.afterRows().size());
    }

    @Test
    void leavesTheConnectionAsItWas() throws SQLException {
        PostgresServer server = DATABASES.server();
        try (Connection connection = server.connect(server.newDatabase());
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = pg_catalog, public");
            new ScriptReader(connection, List.of(), SchemaScope.TABLES).read();
            try (var row = statement.executeQuery(
                    "SELECT current_setting('search_path'), current_setting('quote_all_identifiers')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("pg_catalog, public");
                assertThat(row.getString(2)).isEqualTo("off");
            }
        }
    }

    private static SchemaScript script(PostgresServer server, String database, String user) throws SQLException {
        try (Connection connection = server.connect(database, user, server.password())) {
            return new ScriptReader(connection, List.of(), SchemaScope.TABLES).read();
        }
    }

    private static SchemaScript read(String schema, String... statements) throws SQLException {
        PostgresServer server = DATABASES.server();
        String database = server.newDatabase();
        server.execute(database, statements);
        try (Connection connection = server.connect(database)) {
            return new ScriptReader(connection, List.of(schema), SchemaScope.TABLES).read();
        }
    }

    private static List<String> names(List<SchemaScript.Definition> definitions) {
        return definitions.stream().map(SchemaScript.Definition::toString).toList();
    }
}
