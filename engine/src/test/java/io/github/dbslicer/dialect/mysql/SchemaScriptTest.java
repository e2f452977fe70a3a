package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaScriptTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static ScriptFixture script(SchemaScope scope, String... statements) {
        return new ScriptFixture(DATABASES.server(), scope, statements);
    }

    @Test
    void keepsPositionsOfAutoIncrement() throws SQLException {
        try (ScriptFixture fixture = script(
                SchemaScope.TABLES,
                "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY)",
                "INSERT INTO t VALUES (41)",
                "DELETE FROM t")) {
            assertThat(fixture.sql("table", "t")).contains("AUTO_INCREMENT=42");
            fixture.copied();
            assertThat(fixture.ask("SHOW TABLES")).containsExactly("t");
        }
    }

    @Test
    void ordersViewsByWhatTheySelectFrom() throws SQLException {
        try (ScriptFixture fixture = script(
                SchemaScope.OBJECTS,
                "CREATE TABLE t (id INT, v VARCHAR(10))",
                "CREATE VIEW z AS SELECT id, v FROM t",
                "CREATE VIEW m AS SELECT x.id FROM z x JOIN t ON t.id = x.id",
                "CREATE VIEW a AS SELECT id FROM t WHERE id IN (SELECT id FROM m)")) {
            assertThat(fixture.script().beforeRows().stream().map(Object::toString))
                    .containsExactly("table t", "view z", "view m", "view a");
            assertThat(fixture.copied().ask("SELECT COUNT(*) FROM a")).containsExactly("0");
        }
    }

    @Test
    void takesTheDefinerAndTheDatabaseOutOfViews() throws SQLException {
        String other = DATABASES.server().newDatabase();
        try (ScriptFixture fixture = script(
                SchemaScope.OBJECTS,
                "CREATE TABLE " + other + ".o (id INT)",
                "CREATE TABLE t (id INT, v VARCHAR(30))",
                "CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN a + 1",
                "CREATE SQL SECURITY INVOKER VIEW v AS SELECT t.id, f(o.id) AS n, 'DEFINER=`a`@`b` ' AS s FROM t, "
                        + other + ".o LEFT JOIN t u ON u.id = o.id WHERE t.id = o.id")) {
            assertThat(fixture.sql("view", "v"))
                    .startsWith("CREATE ALGORITHM=UNDEFINED SQL SECURITY INVOKER VIEW `v`")
                    .contains("'DEFINER=`a`@`b` '")
                    .contains("`" + other + "`.`o`")
                    .doesNotContain(fixture.database());
            assertThat(fixture.copied().ask("SELECT COUNT(*) FROM v")).containsExactly("0");
        }
    }

    @Test
    void listsViewsThatTheSourceCannotUse() {
        try (ScriptFixture fixture = script(
                SchemaScope.OBJECTS,
                "CREATE TABLE t (id INT)",
                "CREATE TABLE gone (id INT)",
                "CREATE VIEW v AS SELECT id FROM gone",
                "CREATE VIEW w AS SELECT id FROM v",
                "DROP TABLE gone")) {
            assertThat(fixture.script().beforeRows().stream().map(Object::toString))
                    .containsExactly("table t");
            assertThat(fixture.script().notCopied())
                    .hasSize(2)
                    .allMatch(line -> line.contains("the source itself cannot use it"));
        }
    }

    @Test
    void copiesViewsWhoseDefinerIsGone() throws SQLException {
        try (ScriptFixture fixture = script(
                SchemaScope.OBJECTS,
                "CREATE TABLE t (id INT)",
                "CREATE USER 'leaver'@'localhost' IDENTIFIED BY 'pw'",
                "CREATE DEFINER='leaver'@'localhost' VIEW v AS SELECT id FROM t",
                "DROP USER 'leaver'@'localhost'")) {
            assertThat(fixture.copied().ask("SELECT COUNT(*) FROM v")).containsExactly("0");
        }
    }

    @Test
    void keepsRoutinesWithTheirSqlMode() throws SQLException {
        try (ScriptFixture fixture = script(
                SchemaScope.OBJECTS,
                "CREATE TABLE t (id INT)",
                "SET SESSION sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'",
                "CREATE FUNCTION f() RETURNS VARCHAR(100) DETERMINISTIC RETURN 'a\\' /* DEFINER=`x`@`y` */",
                "SET SESSION sql_mode = ''",
                "CREATE PROCEDURE `p q`() COMMENT 'DEFINER=`a`@`b`' BEGIN SELECT 'it\\'s', \"DEFINER=`c`@`d` FUNCTION\"; END",
                "CREATE VIEW v AS SELECT f() AS s FROM t")) {
            assertThat(fixture.sql("procedure", "p q"))
                    .startsWith("CREATE PROCEDURE `p q`()")
                    .contains("DEFINER=`a`@`b`", "\"DEFINER=`c`@`d` FUNCTION\"");
            fixture.copied();
            assertThat(fixture.ask("SELECT f()")).containsExactly("a\\");
            assertThat(fixture.ask("SELECT sql_mode FROM information_schema.routines"
                            + " WHERE routine_schema = DATABASE() ORDER BY routine_name"))
                    .containsExactly("ANSI_QUOTES,NO_BACKSLASH_ESCAPES", "");
        }
    }

    @Test
    void listsWhatIsNotCopied() {
        try (ScriptFixture fixture = script(
                SchemaScope.TABLES,
                "CREATE TABLE t (id INT)",
                "CREATE VIEW v AS SELECT id FROM t",
                "CREATE PROCEDURE p() SELECT 1",
                "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.id = 1",
                "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DISABLE DO SELECT 1")) {
            assertThat(fixture.script().notCopied())
                    .containsExactlyInAnyOrder("view v", "procedure p", "trigger tr on table t", "event e");
            assertThat(fixture.script().afterRows()).isEmpty();
        }
    }

    @Test
    void saysThatItCopiesNoPrivileges() throws SQLException {
        SchemaScope scope = SchemaScope.OBJECTS.with(Set.of(SchemaPart.GRANTS));
        try (ScriptFixture fixture = script(scope, "CREATE TABLE t (id INT)")) {
            assertThat(fixture.script().notCopied())
                    .containsExactly("privileges of users: --with-grants is not supported for this kind of database");
        }
    }

    @Test
    void copiesTriggersAndEventsAfterTheRows() throws SQLException {
        try (ScriptFixture fixture = script(
                SchemaScope.OBJECTS_AND_TRIGGERS,
                "CREATE TABLE t (id INT, v VARCHAR(10))",
                "SET SESSION sql_mode = 'ANSI_QUOTES', time_zone = '+02:00'",
                "CREATE TRIGGER \"t 2\" BEFORE INSERT ON t FOR EACH ROW SET NEW.v = CONCAT(NEW.v, '2')",
                "CREATE TRIGGER t1 BEFORE INSERT ON t FOR EACH ROW BEGIN SET NEW.v = CONCAT(NEW.v, '1'); END",
                "CREATE EVENT e ON SCHEDULE AT '2037-01-01 00:00:00' DISABLE DO DELETE FROM t")) {
            assertThat(fixture.script().afterRows().stream()
                            .filter(definition -> !definition.kind().equals("setting"))
                            .map(Object::toString))
                    .containsExactly("trigger t 2", "trigger t1", "event e");
            fixture.copied();
            DATABASES.server().execute("", "SELECT 1");
            assertThat(fixture.ask(
                            "SELECT sql_mode FROM information_schema.triggers WHERE trigger_schema = DATABASE()"))
                    .containsExactly("ANSI_QUOTES", "ANSI_QUOTES");
            assertThat(fixture.ask("SELECT CONCAT(execute_at, ' ', time_zone) FROM information_schema.events"
                            + " WHERE event_schema = DATABASE()"))
                    .containsExactly("2037-01-01 00:00:00 +02:00");
        }
    }

    @Test
    void keepsReferencesToOtherDatabases() {
        String other = DATABASES.server().newDatabase();
        try (SourceFixture source = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE " + other + ".p (id INT PRIMARY KEY)",
                "CREATE TABLE c (p_id INT, FOREIGN KEY (p_id) REFERENCES " + other + ".p (id))")) {
            String sql = source.source()
                    .schemaScript(SchemaScope.TABLES)
                    .afterRows()
                    .get(1)
                    .sql();
            assertThat(sql).contains("REFERENCES `" + other + "`.`p` (`id`)");
            source.execute("DROP TABLE c");
        }
    }

    @Test
    void spellsNothingByTheModesOfTheServer() {
        try (ScriptFixture fixture = script(SchemaScope.TABLES, "CREATE TABLE `a b` (`x``y` INT)")) {
            assertThat(fixture.script().beforeRows().stream()
                            .map(definition -> definition.sql().substring(0, 20)))
                    .isEqualTo(List.of("CREATE TABLE `a b` ("));
        }
    }

    @Test
    void copiesForeignKeysWhateverTheirNamesHold() throws SQLException {
        try (ScriptFixture fixture = script(
                SchemaScope.TABLES,
                "CREATE TABLE `p``` (id INT PRIMARY KEY, `x``y` INT UNIQUE, `(``` INT UNIQUE)",
                "CREATE TABLE `c``d` (a INT, `e``f` INT, `g``h` INT,"
                        + " CONSTRAINT `c``k` FOREIGN KEY (a) REFERENCES `p``` (id),"
                        + " CONSTRAINT ```` FOREIGN KEY (`e``f`) REFERENCES `p``` (`x``y`),"
                        + " CONSTRAINT `a``, ``b` FOREIGN KEY (a) REFERENCES `p``` (id) ON DELETE CASCADE,"
                        + " CONSTRAINT ```x` FOREIGN KEY (`g``h`) REFERENCES `p``` (`(```),"
                        + " CONSTRAINT `x``` FOREIGN KEY (a) REFERENCES `p``` (id),"
                        + " CONSTRAINT `z`` FOREIGN KEY (``a``) REFERENCES ``p``` FOREIGN KEY (a) REFERENCES `p``` (id),"
                        + " FOREIGN KEY (a) REFERENCES `p``` (id))")) {
            String names = "SELECT CONCAT(constraint_name, ' ', column_name, ' ', referenced_column_name)"
                    + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                    + " AND referenced_table_name IS NOT NULL ORDER BY 1";
            assertThat(fixture.copied().ask(names))
                    .hasSize(7)
                    .contains("c`k a id", "` e`f x`y", "a`, `b a id", "`x g`h (`", "x` a id");
        }
    }
}
