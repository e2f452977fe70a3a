package io.github.dbslicer.dialect.mysql;

import static io.github.dbslicer.dialect.mysql.TargetFixture.sourceTable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.Table;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What does not fit is found before anything is changed. */
class MisfitTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    @Test
    void sameTablesFit() {
        TargetFixture target =
                target("CREATE TABLE a (id INT AUTO_INCREMENT PRIMARY KEY, n INT, name VARCHAR(10), v INT AS (n + 1))");
        assertThat(misfits(target, target.table("a"))).isEmpty();
    }

    @Test
    void missingTableMissingColumnAndViewInPlaceOfATable() {
        TargetFixture target = target("CREATE TABLE a (id INT)", "CREATE VIEW v AS SELECT id FROM a");
        assertThat(misfits(
                        target,
                        sourceTable("a", "ID int", "name text utf8mb4"),
                        sourceTable("gone", "id int"),
                        sourceTable("v", "id int")))
                .containsExactly(
                        "table a, column name is missing in the target",
                        "table gone is missing in the target",
                        "table v: the target has a view of that name, no table");
    }

    @Test
    void columnOfAnotherType() {
        TargetFixture target = target("CREATE TABLE a (price FLOAT, name VARCHAR(5) CHARACTER SET latin1)");
        assertThat(misfits(target, sourceTable("a", "price double", "name varchar(5) utf8mb4")))
                .containsExactly(
                        "table a, column price: double in the source, but float in the target, which may not hold every value as it is",
                        "table a, column name: varchar(5) character set utf8mb4 in the source,"
                                + " but varchar(5) character set latin1 in the target, which may not hold every value as it is");
    }

    @Test
    void generatedInTheTargetOnly() {
        TargetFixture target = target("CREATE TABLE a (id INT, twice INT AS (id * 2))");
        assertThat(misfits(target, sourceTable("a", "id int", "twice int")))
                .containsExactly("table a, column twice is generated in the target only");
    }

    @Test
    void columnOfTheTargetThatNeedsAValue() {
        TargetFixture target =
                target("CREATE TABLE a (id INT, needed INT NOT NULL, Free INT, preset INT NOT NULL DEFAULT 1,"
                        + " n INT NOT NULL AUTO_INCREMENT UNIQUE, g INT AS (id) STORED)");
        assertThat(misfits(target, sourceTable("a", "id int")))
                .containsExactly(
                        "table a, column needed is only in the target, is NOT NULL and has no default. Give it one, or make it nullable");
    }

    @Test
    void triggerThatWouldFire() {
        TargetFixture target = target(
                "CREATE TABLE a (id INT)",
                "CREATE TRIGGER doubles BEFORE INSERT ON a FOR EACH ROW SET NEW.id = NEW.id * 2",
                "CREATE TRIGGER harmless BEFORE UPDATE ON a FOR EACH ROW SET NEW.id = 1");
        assertThat(misfits(target, sourceTable("a", "id int")))
                .singleElement()
                .asString()
                .startsWith(
                        "table a: trigger doubles of the target would fire on every row. Drop it, or copy the schema");
    }

    @Test
    void triggersThatTheUserMayNotSee() {
        TargetFixture target = target(
                "CREATE TABLE a (id INT)",
                "CREATE TRIGGER doubles BEFORE INSERT ON a FOR EACH ROW SET NEW.id = NEW.id * 2");
        try (TestUser user = new TestUser(target, "SELECT, INSERT, DELETE, DROP");
                MySqlTarget database = user.open()) {
            assertThat(database.misfits(List.of(sourceTable("a", "id int"))))
                    .containsExactly(
                            "table a: whether the target has triggers that would fire cannot be seen. GRANT TRIGGER ON `"
                                    + target.database() + "`.* to the user of this connection");
        }
    }

    @Test
    void engineThatKeepsNoRows() {
        TargetFixture target = target(
                "CREATE TABLE b (id INT) ENGINE = MyISAM", "CREATE TABLE a (id INT) ENGINE = MRG_MyISAM UNION = (b)");
        assertThat(misfits(target, sourceTable("a", "id int"), sourceTable("b", "id int")))
                .singleElement()
                .asString()
                .startsWith("table a: its engine in the target, ")
                .endsWith(", does not keep rows as a table");
    }

    private static TargetFixture target(String... definitions) {
        return new TargetFixture(DATABASES.server(), definitions);
    }

    private static List<String> misfits(TargetFixture fixture, Table... tables) {
        try (MySqlTarget target = fixture.open()) {
            return target.misfits(List.of(tables));
        }
    }
}
