package io.github.dbslicer.file.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.FileRun;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {
    @RegisterExtension
    static final EmbeddedMariaDb MARIA_DB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @TempDir
    Path folder;

    @Test
    void keysAndReferencesAreDeclared() throws SQLException {
        List<String> warnings = export(
                postgres(),
                "CREATE TABLE country (code char(2) PRIMARY KEY, number int UNIQUE)",
                "CREATE TABLE city (id bigint PRIMARY KEY, country char(2) NOT NULL REFERENCES country, area int REFERENCES country (number))",
                "CREATE TABLE street (city bigint REFERENCES city, no int, name text, PRIMARY KEY (city, no))",
                "CREATE INDEX ON street (name)",
                "CREATE TABLE house (city bigint, no int, street int, FOREIGN KEY (city, no) REFERENCES street)",
                "INSERT INTO country VALUES ('DE', 49), ('FR', 33)",
                "INSERT INTO city VALUES (1, 'DE', 33)",
                "INSERT INTO street VALUES (1, 1, 'a')",
                "INSERT INTO house VALUES (1, 1, NULL), (NULL, 7, NULL)");
        assertThat(warnings).isEmpty();
        assertThat(query(
                        "SELECT m.name || ' ' || f.\"from\" || ' ' || f.\"table\" || ' ' || f.\"to\" FROM sqlite_schema AS m"
                                + " JOIN pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' ORDER BY 1"))
                .containsExactly(
                        "city area country number",
                        "city country country code",
                        "house city street city",
                        "house no street no",
                        "street city city id");
        assertThat(query("SELECT name FROM pragma_table_info('street') WHERE pk > 0 ORDER BY pk"))
                .containsExactly("city", "no");
        assertThat(query("SELECT rowid FROM city")).containsExactly("1");
        assertThat(query("SELECT name || ' ' || \"notnull\" FROM pragma_table_info('city')"))
                .containsExactly("id 1", "country 1", "area 0");
        assertThat(query("SELECT name || ' ' || \"unique\" FROM pragma_index_list('country') WHERE origin = 'c'"))
                .containsExactly("country_number 1");
        assertThat(query("SELECT name FROM pragma_index_list('street') WHERE origin = 'c'"))
                .containsExactly("street_name");
        assertSound();
    }

    @Test
    void circlesOfReferencesAndVirtualOnesHold() throws SQLException {
        ConnectionConfig source = fill(
                mariaDb(),
                "CREATE TABLE person (id INT PRIMARY KEY, boss INT, team INT, FOREIGN KEY (boss) REFERENCES person (id))",
                "CREATE TABLE team (id INT PRIMARY KEY, lead INT, note INT, FOREIGN KEY (lead) REFERENCES person (id))",
                "ALTER TABLE person ADD FOREIGN KEY (team) REFERENCES team (id)",
                "CREATE TABLE note (id INT PRIMARY KEY, person INT, kind VARCHAR(9))",
                "INSERT INTO person VALUES (1, 2, 1), (2, 1, 1)",
                "INSERT INTO team VALUES (1, 2, 5)",
                "INSERT INTO note VALUES (5, 2, 'x')");
        List<String> warnings = new FileRun(source, file(), "sqlite").slice("""
                rules: {all: {where: 1 = 1}}
                tables: {team: {rule: all}, note: {rule: all}}
                relations:
                  - {from: "team(note)", to: "note(id)"}
                  - {from: "note(person)", to: "person(id)", where: "kind = 'x'"}
                """);
        assertThat(warnings).isEmpty();
        assertThat(query("SELECT count(*) FROM person")).containsExactly("2");
        assertThat(query("SELECT \"from\" FROM pragma_foreign_key_list('team') ORDER BY 1"))
                .containsExactly("lead", "note");
        assertThat(query("SELECT \"from\" FROM pragma_foreign_key_list('note')"))
                .isEmpty();
        assertSound();
    }

    @Test
    void keysThatTheSourceHoldsToBeEqualNeitherStopTheRunNorLoseRows() throws SQLException {
        List<String> warnings = export(
                mariaDb(),
                "CREATE TABLE parent (code VARCHAR(9) PRIMARY KEY, no INT UNIQUE)",
                "CREATE TABLE child (id INT PRIMARY KEY, no INT, code VARCHAR(9), other VARCHAR(9),"
                        + " FOREIGN KEY (no) REFERENCES parent (no), FOREIGN KEY (code) REFERENCES parent (code),"
                        + " FOREIGN KEY (other) REFERENCES parent (code))",
                "INSERT INTO parent VALUES ('Abc', 1), ('x', 2)",
                "INSERT INTO child VALUES (1, 1, 'ABC', 'x'), (2, 2, 'x ', 'Abc'), (3, 1, 'Abc', NULL)");
        assertThat(warnings).singleElement().asString().contains("child(code) -> parent(code)", "2 rows");
        assertThat(query("SELECT id || code FROM child ORDER BY id")).containsExactly("1ABC", "2x ", "3Abc");
        assertThat(query("SELECT \"from\" FROM pragma_foreign_key_list('child') ORDER BY 1"))
                .containsExactly("no", "other");
        assertSound();
    }

    @Test
    void namesThatSqliteTakesForOneAreToldApart() throws SQLException {
        List<String> warnings = export(
                postgres(),
                "CREATE SCHEMA sales",
                "CREATE TABLE \"Order\" (\"Id\" int PRIMARY KEY, id int, \"a\"\"b\" text)",
                "CREATE TABLE \"order\" (id int REFERENCES \"Order\" (\"Id\"))",
                "CREATE TABLE sales.\"order\" (id int)",
                "CREATE TABLE sqlite_thing (id int)",
                "CREATE TABLE nothing ()",
                "INSERT INTO \"Order\" VALUES (1, 2, 'x')",
                "INSERT INTO \"order\" VALUES (1)",
                "INSERT INTO sqlite_thing VALUES (8)",
                "INSERT INTO nothing DEFAULT VALUES");
        assertThat(warnings).hasSize(3);
        assertThat(query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"))
                .containsExactly("Order", "_sqlite_thing", "nothing", "order~2", "sales.order");
        assertThat(query("SELECT \"Id\" || \"id~2\" || \"a\"\"b\" FROM \"Order\""))
                .containsExactly("12x");
        assertThat(query("SELECT \"table\" || \"to\" FROM pragma_foreign_key_list('order~2')"))
                .containsExactly("OrderId");
        assertThat(query("SELECT count(*) FROM \"nothing\"")).containsExactly("1");
        assertSound();
    }

    @Test
    void whatSqliteCannotHoldAsItIsIsSaid() throws SQLException {
        List<String> warnings = export(
                mariaDb(),
                "CREATE TABLE t (id BIGINT UNSIGNED PRIMARY KEY, f DOUBLE, g INT AS (id + 1))",
                "INSERT INTO t (id, f) VALUES (1, -0e0), (18446744073709551615, 1), (18446744073709551614, 1)");
        assertThat(warnings).hasSize(3);
        assertThat(warnings).anyMatch(warning -> warning.contains("t(f)") && warning.endsWith("Values: 1."));
        assertThat(warnings).anyMatch(warning -> warning.contains("t(id)") && warning.endsWith("Values: 2."));
        assertThat(warnings).anyMatch(warning -> warning.contains("computes t(g)"));
        assertThat(query("SELECT CAST(id AS TEXT) FROM t ORDER BY 1"))
                .containsExactly("1", "18446744073709551614", "18446744073709551615");
        assertSound();
    }

    @Test
    void aTableWithMoreColumnsThanStockProgramsOpenIsRefused() throws IOException {
        String columns = IntStream.range(0, 2_001)
                .mapToObj(number -> "c" + number + " TINYINT")
                .collect(Collectors.joining(", "));
        ConnectionConfig source = fill(mariaDb(), "CREATE TABLE wide (" + columns + ") ENGINE = Aria");
        SliceException refused = new FileRun(source, file(), "sqlite").fail();
        assertThat(refused.code()).isEqualTo(ErrorCode.TARGET_SCHEMA);
        assertThat(refused).hasMessageContaining("table wide has 2001 columns");
        assertThat(Files.exists(file())).isFalse();
    }

    @Test
    void aSqliteSourceKeepsTypesKeysAndWhatTheyHold() throws SQLException {
        List<String> warnings = export(
                sqlite(),
                "CREATE TABLE a (id INTEGER PRIMARY KEY, name VARCHAR(20) COLLATE NOCASE UNIQUE, any)",
                "CREATE TABLE b (k INTEGER, a INTEGER REFERENCES a, PRIMARY KEY (k DESC)) WITHOUT ROWID",
                "CREATE TABLE c (k INT PRIMARY KEY NOT NULL, v ANY) STRICT",
                "CREATE TABLE d (k TEXT PRIMARY KEY)",
                "INSERT INTO a VALUES (-5, 'x', x'00'), (9223372036854775807, 'y', '1')",
                "INSERT INTO b VALUES (1, -5)",
                "INSERT INTO c VALUES (1, '1'), (2, 1)",
                "INSERT INTO d VALUES (NULL), (NULL)");
        assertThat(warnings).isEmpty();
        assertThat(query("SELECT id || name || typeof(\"any\") FROM a ORDER BY id"))
                .containsExactly("-5xblob", "9223372036854775807ytext");
        assertThat(query("SELECT type FROM pragma_table_info('a')")).containsExactly("INTEGER", "VARCHAR(20)", "");
        assertThat(query("SELECT typeof(v) FROM c ORDER BY k")).containsExactly("text", "integer");
        assertThat(query("SELECT count(*) FROM d")).containsExactly("2");
        assertThat(query("SELECT \"table\" FROM pragma_foreign_key_list('b')")).containsExactly("a");
        assertSound();
    }

    @Test
    void aRunThatFailsLeavesWhatWasThere() throws IOException, SQLException {
        ConnectionConfig source =
                fill(postgres(), "CREATE TABLE t (id int PRIMARY KEY, x int NOT NULL)", "INSERT INTO t VALUES (1, 1)");
        new FileRun(source, file(), "sqlite").export();
        postgres().execute(source, List.of("INSERT INTO t SELECT i, i FROM generate_series(2, 30000) AS i"));
        SliceException failure =
                catchThrowableOfType(SliceException.class, () -> new FileRun(source, file(), "sqlite").slice("""
                        rules: {all: {where: 1 = 1}}
                        tables: {t: {rule: all, mask: {x: "NULLIF(x, 20000)"}}}
                        """));
        assertThat(failure.code()).isEqualTo(ErrorCode.TARGET_WRITE);
        assertThat(failure).hasMessageContaining("t.x").hasMessageContaining("is as it was before");
        assertThat(query("SELECT count(*) FROM t")).containsExactly("1");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file());
        }
    }

    @Test
    void aRowThatStockProgramsCannotReadIsRefused() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE \"t\" (a)");
            SmallRows rows = new SmallRows(connection, 10);
            rows.insert("0123456789");
            assertThat(catchThrowable(() -> rows.insert("0123456789x")))
                    .isInstanceOf(SliceException.class)
                    .hasMessageContaining("writing t: with column a a row has 11 bytes, of which SQLite holds 10");
        }
    }

    private List<String> export(TestDatabases databases, String... statements) {
        return new FileRun(fill(databases, statements), file(), "sqlite").export();
    }

    private static ConnectionConfig fill(TestDatabases databases, String... statements) {
        ConnectionConfig source = databases.newDatabase();
        databases.execute(source, List.of(statements));
        return source;
    }

    private static TestDatabases mariaDb() {
        return new MySqlTestDatabases(MARIA_DB.server());
    }

    private static TestDatabases postgres() {
        return new PostgresTestDatabases(POSTGRES.server());
    }

    private TestDatabases sqlite() {
        return new SqliteTestDatabases(folder);
    }

    private Path file() {
        return folder.resolve("slice.db");
    }

    private void assertSound() throws SQLException {
        assertThat(query("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(query("PRAGMA foreign_key_check")).isEmpty();
    }

    private List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
