package io.github.dbslicer.dialect.mysql;

import static io.github.dbslicer.dialect.mysql.TargetFixture.row;
import static io.github.dbslicer.dialect.mysql.TargetFixture.sourceTable;
import static io.github.dbslicer.dialect.mysql.TargetFixture.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the server would change or leave out is an error that names table and column, and none of the batch is there. */
class WriteFailureTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void valueTooLong(Way way) {
        TargetFixture target =
                way.target(DATABASES.server(), "CREATE TABLE notes (id INT PRIMARY KEY, note VARCHAR(5))");
        fails(() -> target.write("notes", row("1", "short"), row("2", "secret"), row("3", "secrets")))
                .withMessageStartingWith("table notes, column note (varchar(5)): ")
                .withMessageContaining("2 of 3 rows")
                .withMessageContainingAll("the value would be cut", "1265")
                .withMessageNotContaining("secret");
        assertThat(target.query("SELECT COUNT(*) FROM notes")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void numberOutOfRange(Way way) {
        TargetFixture target =
                way.target(DATABASES.server(), "CREATE TABLE counts (id INT PRIMARY KEY, amount DECIMAL(2,0))");
        fails(() -> target.write("counts", row("1", "77"), row("2", "777")))
                .withMessageStartingWith(
                        "table counts, column amount (decimal(2,0)): 1 of 2 rows would not be kept as they are: out of range (server error 1264)")
                .withMessageNotContaining("777");
        assertThat(target.query("SELECT COUNT(*) FROM counts")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void textWhereANumberBelongs(Way way) {
        TargetFixture target = way.target(DATABASES.server(), "CREATE TABLE counts (amount DECIMAL(5,0))");
        fails(() -> target.write("counts", row("12"), row("' for column 'x' at row 1")))
                .withMessageStartingWith("table counts, column amount (decimal(5,0)): 1 of 2 rows")
                .withMessageNotContaining("for column");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void charactersThatTheTargetsCharacterSetDoesNotHave(Way way) {
        TargetFixture target =
                way.target(DATABASES.server(), "CREATE TABLE names (name VARCHAR(20) CHARACTER SET latin1)");
        fails(() -> target.write(values(sourceTable("names", "name varchar(20) utf8mb4")), row("\uD83C\uDF32 wood")))
                .withMessageStartingWith("table names, column name (varchar(20)): 1 of 1 rows")
                .withMessageNotContaining("wood");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void nullWhereTheTargetTakesNone(Way way) {
        TargetFixture target = way.target(
                DATABASES.server(),
                "CREATE TABLE moments (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, at TIMESTAMP NOT NULL DEFAULT '2001-01-01 00:00:00')");
        fails(() -> target.write("moments", row("1", null), row("2", "2020-01-01 00:00:00")))
                .withMessage(
                        "table moments, column at (timestamp): 1 of 2 rows are NULL there, but the target's column is NOT NULL.");
        fails(() -> target.write("moments", row(null, "2020-01-01 00:00:00")))
                .withMessageStartingWith("table moments, column id (bigint")
                .withMessageEndingWith("): 1 of 1 rows are NULL there, but the target's column is NOT NULL.");
        assertThat(target.query("SELECT COUNT(*) FROM moments")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void duplicateKey(Way way) {
        TargetFixture target = way.target(
                DATABASES.server(),
                "CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(20), UNIQUE KEY by_email (email))");
        fails(() -> target.write(
                        "users", row("1", "a@example.com"), row("2", "A@example.com"), row("3", "b@example.com")))
                .withMessageStartingWith("table users: ")
                .withMessageContainingAll("duplicate key (key ", "by_email", "server error 1062")
                .withMessageNotContaining("example");
        assertThat(target.query("SELECT COUNT(*) FROM users")).isEqualTo("0");
        target.write("users", row("1", "a@example.com"));
        fails(() -> target.write("users", row("7", "c@example.com"), row("1", "d@example.com")))
                .withMessageContaining("PRIMARY");
        assertThat(target.query("SELECT id FROM users")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void noMemberOfAnEnum(Way way) {
        TargetFixture target =
                way.target(DATABASES.server(), "CREATE TABLE sizes (size ENUM('s','m'), other ENUM('s','m'))");
        fails(() -> target.write("sizes", row("s", ""), row("xl", "m")))
                .withMessageStartingWith("table sizes, column size (enum('s','m')): ")
                .withMessageNotContaining("xl");
        assertThat(target.query("SELECT COUNT(*) FROM sizes")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void rowThatNoPartitionTakes(Way way) {
        TargetFixture target = way.target(
                DATABASES.server(),
                "CREATE TABLE parts (id INT PRIMARY KEY) PARTITION BY RANGE (id) (PARTITION low VALUES LESS THAN (100))");
        fails(() -> target.write("parts", row("1"), row("4711")))
                .withMessageStartingWith("table parts: ")
                .withMessageContaining("no partition takes the row")
                .withMessageNotContaining("4711");
        assertThat(target.query("SELECT COUNT(*) FROM parts")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void jsonAndGeometryThatAreNone(Way way) {
        TargetFixture target = way.target(DATABASES.server(), "CREATE TABLE odd (j JSON, g POINT)");
        // To MariaDB it is text under a check constraint, and those are off: the source's rows need not meet them.
        if (!DATABASES.server().isMariaDb()) {
            fails(() -> target.write("odd", row("{\"a\": secret}", null)))
                    .withMessageStartingWith("table odd, column j (json): ")
                    .withMessageContaining("no valid JSON")
                    .withMessageNotContaining("secret");
        }
        fails(() -> target.write("odd", row("1", "secret")))
                .withMessageStartingWith("table odd")
                .withMessageContaining("no valid geometry")
                .withMessageNotContaining("secret");
        assertThat(target.query("SELECT COUNT(*) FROM odd")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void missingTableAndColumn(Way way) {
        TargetFixture target = way.target(DATABASES.server(), "CREATE TABLE present (id INT)");
        fails(() -> target.write(values(sourceTable("absent", "id int")), row("1")), ErrorCode.TARGET_SCHEMA)
                .withMessageContaining("table absent is missing in the target");
        fails(
                        () -> target.write(values(sourceTable("present", "id int", "more int")), row("1", "2")),
                        ErrorCode.TARGET_SCHEMA)
                .withMessageContaining("table present of the target has no column more");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void tableThatIsDroppedMeanwhile(Way way) {
        TargetFixture target = way.target(DATABASES.server(), "CREATE TABLE gone (id INT)");
        var projection = values(target.table("gone"));
        try (MySqlTarget database = target.open();
                var session = database.openSession()) {
            session.write(projection, TargetFixture.batch(1, row("1")));
            target.execute("DROP TABLE gone");
            fails(() -> session.write(projection, TargetFixture.batch(1, row("2"))))
                    .withMessageStartingWith("table gone: the target does not take rows: Table '")
                    .withMessageContaining("doesn't exist");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void engineWithoutTransactionsKeepsPartOfTheBatchAndTheErrorSaysSo(Way way) {
        TargetFixture target = way.target(DATABASES.server(), "CREATE TABLE old (id INT PRIMARY KEY) ENGINE = MyISAM");
        fails(() -> target.write("old", row("1"), row("1")))
                .withMessageEndingWith(" Rows of this batch may remain, since the table's engine has no transactions.");
    }

    @Test
    void rowLongerThanAStatementMayBe() {
        TargetFixture target = Way.INSERT.target(DATABASES.server(), "CREATE TABLE files (id INT, content LONGBLOB)");
        long limit = Long.parseLong(target.query("SELECT @@max_allowed_packet"));
        byte[] content = new byte[(int) (limit / 2)];
        fails(() -> target.write("files", row("1", content)))
                .withMessageStartingWith("table files: a row takes ")
                .withMessageContainingAll("max_allowed_packet", "local_infile=ON");
    }

    private static ThrowableAssertAlternative<SliceException> fails(ThrowingRunnable write) {
        return fails(write, ErrorCode.TARGET_WRITE);
    }

    private static ThrowableAssertAlternative<SliceException> fails(ThrowingRunnable write, ErrorCode code) {
        return assertThatExceptionOfType(SliceException.class)
                .isThrownBy(write::run)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @FunctionalInterface
    interface ThrowingRunnable {
        void run();
    }
}
