package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmptyTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    @Test
    void findsAndRemovesRowsWhateverReferencesThem() {
        TargetFixture fixture = new TargetFixture(
                DATABASES.server(),
                "CREATE TABLE parents (id INT PRIMARY KEY)",
                "CREATE TABLE children (id INT, parent INT, FOREIGN KEY (parent) REFERENCES parents (id))",
                "CREATE TABLE nothing (id INT)",
                "CREATE VIEW seen AS SELECT id FROM parents",
                "INSERT INTO parents VALUES (1), (2)",
                "INSERT INTO children VALUES (1, 1)");
        try (MySqlTarget target = fixture.open()) {
            assertThat(target.tablesWithRows()).containsExactly("children", "parents");
            assertThat(target.abandon()).isEqualTo("target " + fixture.database() + " is unchanged");
            target.empty(List.of(
                    fixture.table("parents"),
                    fixture.table("nothing"),
                    TargetFixture.sourceTable("only_in_source", "id int")));
            assertThat(target.tablesWithRows()).containsExactly("children");
            assertThat(target.abandon()).startsWith("target " + fixture.database() + " has lost rows of its tables");
        }
    }

    @Test
    void deletesWhereItMayNotTruncate() {
        TargetFixture fixture =
                new TargetFixture(DATABASES.server(), "CREATE TABLE a (id INT)", "INSERT INTO a VALUES (1)");
        try (TestUser user = new TestUser(fixture, "SELECT, INSERT, DELETE, TRIGGER");
                MySqlTarget target = user.open()) {
            target.empty(List.of(fixture.table("a")));
        }
        assertThat(fixture.query("SELECT COUNT(*) FROM a")).isEqualTo("0");
    }

    @Test
    void namesTheTableAndThePrivilegesThatAreMissing() {
        TargetFixture fixture =
                new TargetFixture(DATABASES.server(), "CREATE TABLE a (id INT)", "INSERT INTO a VALUES (1)");
        try (TestUser user = new TestUser(fixture, "SELECT, INSERT");
                MySqlTarget target = user.open()) {
            assertThatExceptionOfType(SliceException.class)
                    .isThrownBy(() -> target.empty(List.of(fixture.table("a"))))
                    .withMessageStartingWith(
                            "table a of the target cannot be emptied: TRUNCATE: DROP command denied to user")
                    .withMessageContaining("; DELETE: DELETE command denied to user")
                    .withMessageEndingWith(" GRANT DROP or DELETE on it to the user of this connection.")
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_WRITE));
        }
        assertThat(fixture.query("SELECT COUNT(*) FROM a")).isEqualTo("1");
    }

    @Test
    void doesNotDeleteWhereThatFiresATrigger() {
        TargetFixture fixture = new TargetFixture(
                DATABASES.server(),
                "CREATE TABLE a (id INT)",
                "INSERT INTO a VALUES (1)",
                "CREATE TRIGGER logs BEFORE DELETE ON a FOR EACH ROW SET @x = 1");
        try (TestUser user = new TestUser(fixture, "SELECT, INSERT, DELETE, TRIGGER");
                MySqlTarget target = user.open()) {
            assertThatExceptionOfType(SliceException.class)
                    .isThrownBy(() -> target.empty(List.of(fixture.table("a"))))
                    .withMessage("table a of the target cannot be truncated, and DELETE would fire its trigger logs."
                            + " Drop the trigger, or GRANT DROP on the table.");
        }
        try (MySqlTarget target = fixture.open()) {
            target.empty(List.of(fixture.table("a")));
        }
        assertThat(fixture.query("SELECT COUNT(*) FROM a")).isEqualTo("0");
    }

    @Test
    void forgetsTheHistoryOfAVersionedTable() {
        if (!DATABASES.server().isMariaDb()) {
            return;
        }
        TargetFixture fixture = new TargetFixture(
                DATABASES.server(),
                "CREATE TABLE a (id INT) WITH SYSTEM VERSIONING",
                "INSERT INTO a VALUES (1), (2)",
                "UPDATE a SET id = id + 1");
        try (MySqlTarget target = fixture.open()) {
            assertThat(target.tablesWithRows()).containsExactly("a");
            target.empty(List.of(fixture.table("a")));
        }
        assertThat(fixture.query("SELECT COUNT(*) FROM a FOR SYSTEM_TIME ALL")).isEqualTo("0");
    }
}
