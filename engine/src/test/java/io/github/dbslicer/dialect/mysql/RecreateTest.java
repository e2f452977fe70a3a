package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecreateTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static final String OBJECTS = """
            SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()
            UNION ALL SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()
            UNION ALL SELECT event_name FROM information_schema.events WHERE event_schema = DATABASE()
            UNION ALL SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()
            ORDER BY 1
            """;

    @Test
    void dropsWhateverIsThereAndCreatesWhatIsGiven() {
        TargetFixture fixture = new TargetFixture(
                DATABASES.server(),
                "CREATE TABLE parents (id INT PRIMARY KEY)",
                "CREATE TABLE children (id INT, parent INT, FOREIGN KEY (parent) REFERENCES parents (id))",
                "CREATE TABLE `odd ``name` (id INT)",
                "CREATE VIEW seen AS SELECT id FROM children",
                "CREATE VIEW again AS SELECT id FROM seen",
                "CREATE PROCEDURE work() SELECT 1",
                "CREATE FUNCTION one() RETURNS INT DETERMINISTIC RETURN 1",
                "CREATE EVENT later ON SCHEDULE EVERY 1 YEAR DO SELECT 1",
                "CREATE TRIGGER fires BEFORE INSERT ON parents FOR EACH ROW SET NEW.id = 1");
        if (DATABASES.server().isMariaDb()) {
            fixture.execute("CREATE SEQUENCE numbers");
        }
        try (MySqlTarget target = fixture.open()) {
            target.recreate(new SchemaScript(
                    List.of(
                            new Definition(
                                    "table",
                                    "later",
                                    "CREATE TABLE later (id INT, other INT, FOREIGN KEY (other) REFERENCES made (id))"),
                            new Definition("table", "made", "CREATE TABLE made (id INT PRIMARY KEY)"),
                            new Definition("view", "shown", "CREATE VIEW shown AS SELECT id FROM made")),
                    List.of(),
                    List.of()));
            assertThat(fixture.query(OBJECTS)).isEqualTo("later\nmade\nshown");
            target.finish(List.of(new Definition(
                    "trigger", "counts", "CREATE TRIGGER counts BEFORE INSERT ON made FOR EACH ROW SET NEW.id = 7")));
            assertThat(fixture.query(OBJECTS)).isEqualTo("counts\nlater\nmade\nshown");
        }
    }

    @Test
    void namesTheDefinitionThatIsRefusedAndSaysWhy() {
        TargetFixture fixture = new TargetFixture(DATABASES.server(), "CREATE TABLE old (id INT)");
        try (MySqlTarget target = fixture.open()) {
            SchemaScript script = new SchemaScript(
                    List.of(
                            new Definition("table", "good", "CREATE TABLE good (id INT)"),
                            new Definition("view", "bad", "CREATE VIEW bad AS SELECT missing FROM good")),
                    List.of(),
                    List.of());
            assertThatExceptionOfType(SliceException.class)
                    .isThrownBy(() -> target.recreate(script))
                    .withMessageStartingWith("view bad cannot be created in the target: Unknown column 'missing' in ")
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_SCHEMA));
            assertThat(target.abandon())
                    .isEqualTo("target " + fixture.database()
                            + " has lost its former tables and holds part of the new ones; run again to make it anew");
        }
    }

    @Test
    void createsNothingThatIsOtherThanGiven() {
        TargetFixture fixture = new TargetFixture(DATABASES.server());
        try (MySqlTarget target = fixture.open()) {
            SchemaScript script = new SchemaScript(
                    List.of(new Definition("table", "odd", "CREATE TABLE odd (id INT) ENGINE = Nonesuch")),
                    List.of(),
                    List.of());
            assertThatExceptionOfType(SliceException.class)
                    .isThrownBy(() -> target.recreate(script))
                    .withMessageStartingWith(
                            "table odd cannot be created in the target: Unknown storage engine 'Nonesuch'");
        }
    }

    @Test
    void writesToTheTablesThatWereMade() {
        TargetFixture fixture = new TargetFixture(DATABASES.server(), "CREATE TABLE t (id INT)");
        try (MySqlTarget target = fixture.open()) {
            target.schema();
            target.recreate(new SchemaScript(
                    List.of(new Definition("table", "t", "CREATE TABLE t (id INT, name TEXT CHARACTER SET utf16)")),
                    List.of(),
                    List.of()));
            try (var session = target.openSession()) {
                var table = TargetFixture.sourceTable("t", "id int", "name text utf8mb4");
                session.write(TargetFixture.values(table), TargetFixture.batch(2, TargetFixture.row("1", "\u4e2d")));
            }
        }
        assertThat(fixture.query("SELECT id, name FROM t")).isEqualTo("1|\u4e2d");
    }
}
