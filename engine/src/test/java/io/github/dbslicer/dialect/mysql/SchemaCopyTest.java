package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a source gives, a target takes. */
class SchemaCopyTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static final String[] SOURCE = {
        "SET sql_mode = 'ANSI_QUOTES,ALLOW_INVALID_DATES', foreign_key_checks = 0",
        "CREATE TABLE a (id INT AUTO_INCREMENT PRIMARY KEY, b INT, at DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',"
                + " FOREIGN KEY (b) REFERENCES b (id)) AUTO_INCREMENT = 77",
        "CREATE TABLE b (id INT PRIMARY KEY, a INT, t INT GENERATED ALWAYS AS (a + 1) STORED,"
                + " name VARCHAR(9) CHARACTER SET latin1 COLLATE latin1_german2_ci, FOREIGN KEY (a) REFERENCES a (id))",
        "CREATE FUNCTION length_of_x() RETURNS INT DETERMINISTIC RETURN LENGTH('x') + 0",
        "CREATE PROCEDURE quoted() SELECT \"id\" FROM \"a\"",
        "CREATE VIEW a_first AS SELECT id, length_of_x() AS n FROM a",
        "CREATE VIEW \"0 before it\" AS SELECT n FROM a_first",
        "CREATE TRIGGER `fires` BEFORE INSERT ON `a` FOR EACH ROW SET NEW.b = \"NEW\".\"id\"",
        "INSERT INTO a (id, b) VALUES (0, NULL)",
    };

    @Test
    void definitionsAreTheSameOnTheOtherSide() {
        TargetFixture source = new TargetFixture(DATABASES.server(), SOURCE);
        TargetFixture target = new TargetFixture(DATABASES.server(), "CREATE TABLE a (old INT)");
        try (MySqlSource from = MySqlSource.open(source.config(), ReadTerms.snapshot(4));
                MySqlTarget to = target.open()) {
            SchemaScript script = from.schemaScript(SchemaScope.OBJECTS_AND_TRIGGERS);
            to.recreate(script);
            assertThat(to.misfits(from.schema().tables())).isEmpty();
            try (WriteSession session = to.openSession()) {
                session.write(
                        TargetFixture.values(target.table("a")),
                        TargetFixture.batch(3, TargetFixture.row("0", null, "0000-00-00 00:00:00")));
            }
            to.finish(script.afterRows());
        }
        for (String object :
                List.of("TABLE a", "TABLE b", "FUNCTION length_of_x", "PROCEDURE quoted", "TRIGGER fires")) {
            assertThat(shown(target, object)).as(object).isEqualTo(shown(source, object));
        }
        assertThat(target.query("SELECT id, b FROM a")).isEqualTo("0|null");
        assertThat(target.query("SELECT n FROM `0 before it`")).isEqualTo("1");
    }

    /** All but the moment at which it was created. */
    private static String shown(TargetFixture fixture, String object) {
        return fixture.query("SHOW CREATE " + object)
                .replace(fixture.database(), "")
                .replaceAll("[|]\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d([.]\\d+)?$", "");
    }
}
