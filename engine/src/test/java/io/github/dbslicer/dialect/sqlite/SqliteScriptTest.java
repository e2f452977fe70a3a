package io.github.dbslicer.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions are copied as they were written. */
class SqliteScriptTest {
    private static final String DEFINITIONS = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
            + " WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name";

    @TempDir
    Path folder;

    private TestFile source;
    private TestFile target;

    @BeforeEach
    void makeSource() throws SQLException {
        target = new TestFile(folder.resolve("target.db"));
        source = TestFile.create(
                folder.resolve("source.db"),
                "PRAGMA user_version = 42",
                "PRAGMA application_id = -7",
                "CREATE VIEW early AS SELECT * FROM \"it's :position\"",
                "CREATE TABLE \"it's :position\" (id INTEGER PRIMARY KEY AUTOINCREMENT, \"a \"\"b\" TEXT DEFAULT 'x;y' -- comment\n)",
                "CREATE TABLE IF NOT EXISTS main.child (id INT, p INT REFERENCES \"it's :position\", g INT AS (p + 1), PRIMARY KEY (id)) STRICT, WITHOUT ROWID",
                "ALTER TABLE child ADD COLUMN added TEXT",
                "CREATE UNIQUE INDEX \"an index\" ON child (p COLLATE NOCASE) WHERE p > 1",
                "CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                "CREATE TABLE log (what CHECK (what <> ''))",
                "CREATE TRIGGER fires AFTER INSERT ON child BEGIN INSERT INTO log VALUES ('fired'); END",
                "INSERT INTO \"it's :position\" (id) VALUES (1), (70)",
                "DELETE FROM \"it's :position\" WHERE id = 70",
                "INSERT INTO counted VALUES (99)",
                "DELETE FROM counted",
                "INSERT INTO child VALUES (1, 1, 'x')",
                "DELETE FROM log");
    }

    @Test
    void aCopyHasTheSameDefinitionsAndPositions() throws SQLException {
        Copying.recreate(source, target, SchemaScope.OBJECTS_AND_TRIGGERS);
        assertThat(target.values(DEFINITIONS))
                .isEqualTo(source.values(DEFINITIONS))
                .hasSizeGreaterThan(7);
        String positions = "SELECT name, seq FROM sqlite_sequence ORDER BY name";
        assertThat(target.values(positions)).isEqualTo(source.values(positions)).hasSize(2);
        assertThat(target.values("SELECT * FROM log")).isEmpty();
        assertThat(target.values("PRAGMA user_version")).containsExactly("INTEGER 42");
        assertThat(target.values("PRAGMA application_id")).containsExactly("INTEGER -7");
        assertThat(target.values("PRAGMA integrity_check")).containsExactly(TestFile.text("ok"));
        target.execute("INSERT INTO counted DEFAULT VALUES");
        assertThat(target.values("SELECT id FROM counted")).containsExactly("INTEGER 100");
    }

    @Test
    void whatTheTargetHeldIsDropped() throws SQLException {
        target.execute(
                "CREATE TABLE old (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                "CREATE TABLE log (other_column REFERENCES old)",
                "INSERT INTO old VALUES (5)",
                "INSERT INTO log VALUES (5)",
                "CREATE VIEW early AS SELECT 1",
                "CREATE VIRTUAL TABLE docs USING fts5(body)",
                "INSERT INTO docs VALUES ('x')",
                "CREATE TRIGGER stale AFTER INSERT ON log BEGIN SELECT RAISE(ABORT, 'fired'); END");
        try (TargetDatabase to = target.openTarget()) {
            assertThat(to.tablesWithRows()).containsExactlyInAnyOrder("old", "log", "docs");
        }
        Copying.recreate(source, target, SchemaScope.OBJECTS_AND_TRIGGERS);
        assertThat(target.values(DEFINITIONS)).isEqualTo(source.values(DEFINITIONS));
        assertThat(target.values("SELECT count(*) FROM sqlite_sequence WHERE name = 'old'"))
                .containsExactly("INTEGER 0");
    }

    @Test
    void theScopeDecidesAndWhatIsLeftOutIsNamed() throws SQLException {
        source.execute("CREATE VIRTUAL TABLE docs USING fts5(body)");
        try (SourceDatabase from = source.openSource()) {
            SchemaScript tables = from.schemaScript(SchemaScope.TABLES);
            assertThat(tables.beforeRows()).extracting(Definition::kind).containsOnly("table", "setting");
            assertThat(tables.notCopied())
                    .anyMatch(line -> line.equals("view early"))
                    .anyMatch(line -> line.equals("trigger fires on child"))
                    .anyMatch(line -> line.startsWith("virtual table docs"))
                    .hasSize(3);
            SchemaScript objects = from.schemaScript(SchemaScope.OBJECTS);
            assertThat(objects.beforeRows()).extracting(Definition::toString).contains("view early");
            assertThat(objects.afterRows()).extracting(Definition::kind).containsOnly("index", "sequence position");
            assertThat(objects.notCopied()).hasSize(2);
            SchemaScript all = from.schemaScript(SchemaScope.OBJECTS_AND_TRIGGERS);
            assertThat(all.afterRows()).extracting(Definition::toString).endsWith("trigger fires");
            assertThat(all.notCopied()).hasSize(1);
        }
    }

    @Test
    void aDefinitionThatIsRefusedIsNamedAndLeavesTheTargetAsItWas() throws SQLException {
        target.execute("CREATE TABLE old (a)", "INSERT INTO old VALUES (1)");
        SchemaScript script = new SchemaScript(
                List.of(new Definition("table", "broken", "CREATE TABLE broken (")), List.of(), List.of());
        try (TargetDatabase to = target.openTarget()) {
            assertThatThrownBy(() -> to.recreate(script))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_SCHEMA))
                    .hasMessage("creating table broken: incomplete input");
            assertThat(to.abandon()).contains("is as it was before");
        }
        assertThat(target.values("SELECT a FROM old")).containsExactly("INTEGER 1");
    }

    @Test
    void aDefinitionThatComesAfterTheRowsIsRefusedBeforeThem() {
        SchemaScript script = new SchemaScript(
                List.of(new Definition("table", "t", "CREATE TABLE t (a)")),
                List.of(
                        new Definition("index", "good", "CREATE INDEX good ON t (a)"),
                        new Definition("index", "bad", "CREATE INDEX bad ON t (a COLLATE unheard_of)")),
                List.of());
        try (TargetDatabase to = target.openTarget()) {
            assertThatThrownBy(() -> to.recreate(script))
                    .hasMessage("creating index bad: no such collation sequence: unheard_of");
        }
        assertThat(target.path()).doesNotExist();
    }
}
