package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.dialect.postgresql.CatalogContent.Part;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tables and what their columns are made of, keys, indexes and sequences arrive as they are. */
class TablesRoundTripTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    /** Without what this scope leaves out. */
    private static final Set<Part> PARTS = EnumSet.complementOf(EnumSet.of(
            Part.EVENT_TRIGGERS,
            Part.VIEWS,
            Part.RULES,
            Part.TRIGGERS,
            Part.POLICIES,
            Part.ROUTINES,
            Part.OPERATORS,
            Part.GRANTS,
            Part.DEFAULT_PRIVILEGES));

    @Test
    void copiesEveryKindOfTableInTheNewestServer() throws SQLException {
        ScriptCopy copy = copy(NEWEST.server(), NEWEST.server(), "tables", "tables-14", "tables-15", "tables-18");
        copy.run(copy.read(SchemaScope.TABLES));
        assertThat(copy.copied(PARTS)).isEqualTo(copy.original(PARTS)).hasSizeGreaterThan(400);
    }

    @Test
    void copiesEveryKindOfTableInTheOldestServer() throws SQLException {
        ScriptCopy copy = copy(OLDEST.server(), OLDEST.server(), "tables");
        copy.run(copy.read(SchemaScope.TABLES));
        assertThat(copy.copied(PARTS)).isEqualTo(copy.original(PARTS)).hasSizeGreaterThan(300);
    }

    @Test
    void copiesTablesFromTheOldestToTheNewestServer() throws SQLException {
        ScriptCopy copy = copy(OLDEST.server(), NEWEST.server(), "tables");
        copy.run(copy.read(SchemaScope.TABLES));
        // Newer servers name the inner constraints of partitions otherwise, give ranges a multirange and keep locales
        // elsewhere.
        Set<Part> parts = EnumSet.copyOf(PARTS);
        parts.removeAll(Set.of(Part.NOT_NULLS, Part.CONSTRAINTS, Part.TYPES, Part.TEXT_SEARCH));
        assertThat(copy.copied(parts)).isEqualTo(copy.original(parts)).hasSizeGreaterThan(200);
    }

    @Test
    void writesTheSameScriptOfTheCopy() throws SQLException {
        ScriptCopy copy = copy(NEWEST.server(), NEWEST.server(), "tables", "tables-14", "tables-15", "tables-18");
        SchemaScript script = copy.read(SchemaScope.TABLES);
        copy.run(script);
        SchemaScript again = copy.readCopy(SchemaScope.TABLES);
        assertThat(again.beforeRows()).isEqualTo(script.beforeRows());
        assertThat(again.afterRows()).isEqualTo(script.afterRows());
    }

    @Test
    void makesKeysAndIndexesAfterTheRowsUnlessATableNeedsThem() throws SQLException {
        SchemaScript script = copy(NEWEST.server(), NEWEST.server(), "tables").read(SchemaScope.TABLES);
        List<String> late = List.of("index", "primary key", "unique constraint", "foreign key", "position of sequence");
        assertThat(script.afterRows()).extracting(Definition::kind).containsAll(late);
        // A table has a column of a view's row type, and the view groups by a key.
        assertThat(script.beforeRows())
                .filteredOn(definition -> late.contains(definition.kind()))
                .extracting(Definition::toString)
                .containsExactly("primary key other_side_pkey on public.other_side");
    }

    @Test
    void keepsTheOrderOfColumnsWhereParentsGotSomeLater() throws SQLException {
        String database = NEWEST.server().newDatabase();
        NEWEST.server()
                .execute(
                        database,
                        "CREATE TABLE parent (a integer)",
                        "CREATE TABLE child (b integer) INHERITS (parent)",
                        "ALTER TABLE parent ADD COLUMN c integer CONSTRAINT over_zero CHECK (c > 0)");
        ScriptCopy copy = new ScriptCopy(NEWEST.server(), database, NEWEST.server());
        SchemaScript script = copy.read(SchemaScope.TABLES);
        copy.run(script);
        assertThat(copy.copied(Set.of(Part.COLUMNS)))
                .extracting(line -> line.substring(0, 30).strip())
                .contains("column public.child.1 a integer".substring(0, 30))
                .contains("column public.child.2 b integer".substring(0, 30))
                .contains("column public.child.3 c integer".substring(0, 30));
        assertThat(script.notCopied())
                .containsExactly("table public.child: the columns and checks that it inherits are its own too,"
                        + " for only so they keep their order");
    }

    private static ScriptCopy copy(PostgresServer source, PostgresServer target, String... traps) {
        String database = source.newDatabase();
        for (String trap : traps) {
            source.execute(database, SqlResource.read("traps/" + trap + ".sql").split("committed\\.\n", 2));
        }
        return new ScriptCopy(source, database, target);
    }
}
