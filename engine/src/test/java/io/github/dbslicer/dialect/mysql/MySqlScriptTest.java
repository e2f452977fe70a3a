package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.client.Export;
import io.github.dbslicer.client.MySqlClient;
import io.github.dbslicer.client.StockClient;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of whole databases, loaded by the client itself where there is one, and by a reader of its syntax. */
class MySqlScriptTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    /** Lines that are commands where a client takes them for such. */
    private static final String LURES =
            "'delimiter //\n\\\\! touch lured\n\\\\. lured.sql\nsystem touch lured\nsource lured\n-- not a comment\n"
                    + "# nor this\n/* nor this\n;\n$$\n'";

    private static final String[] SOURCE = {
        "SET sql_mode = 'ALLOW_INVALID_DATES,NO_AUTO_VALUE_ON_ZERO', foreign_key_checks = 0",
        "CREATE TABLE a (id INT AUTO_INCREMENT PRIMARY KEY, b INT, at DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',"
                + " stamp TIMESTAMP NULL, FOREIGN KEY (b) REFERENCES b (id)) AUTO_INCREMENT = 77",
        "CREATE TABLE b (id INT PRIMARY KEY, a INT, t INT GENERATED ALWAYS AS (a + 1) STORED,"
                + " name VARCHAR(9) CHARACTER SET latin1 COLLATE latin1_german2_ci, e ENUM('x','y'), FOREIGN KEY (a) REFERENCES a (id))",
        "CREATE TABLE `odd; ``name\\\\'\"` (`delimiter $$` INT COMMENT 'it''s; \\\\ \\n delimiter \u4e2d\\\\', `a\nb` TEXT, bytes LONGBLOB)",
        "CREATE FUNCTION length_of_x() RETURNS INT DETERMINISTIC RETURN LENGTH('x') + 0",
        "CREATE PROCEDURE commented() COMMENT 'it''s; one' BEGIN\r\n  -- it's $$ a \"comment\"\r\n  SELECT 'a;\\'', \"b\\\\\", `id` FROM `a`;"
                + " # another\r\n  /* a third;\r\n\\! one */ SELECT 1/*$$*/+1;\r\nEND",
        "CREATE PROCEDURE plain() BEGIN /* one; */ SELECT 1; -- two\n SELECT 'x', `id` FROM a; # three\nEND",
        "SET sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'",
        "CREATE PROCEDURE ansi() BEGIN SELECT '\\', \"id\" FROM \"a\"; /* 'quoted' */ SELECT '\\'; END",
        "SET sql_mode = ''",
        "CREATE VIEW a_first AS SELECT id, length_of_x() AS n, 'a;b\\\\' AS c FROM a",
        "CREATE TRIGGER `fires` BEFORE INSERT ON `a` FOR EACH ROW BEGIN -- one\n SET NEW.b = 1; END",
        "CREATE EVENT `later` ON SCHEDULE EVERY 1 DAY STARTS '2037-01-01 00:00:00' DO BEGIN SET @a = 1; /* ; */ END",
        "SET sql_mode = 'ALLOW_INVALID_DATES,NO_AUTO_VALUE_ON_ZERO', time_zone = '+05:45'",
        "INSERT INTO b (id, a, name, e) VALUES (0, 1, _latin1 x'E9DF41', 'x'), (2, 0, '', 0), (3, NULL, NULL, 'y'), (4, NULL, 'a', 0)",
        "INSERT INTO `odd; ``name\\\\'\"` VALUES (1, " + LURES + ", " + LURES + "), (2, 'a\r\nb\\r\rc\n\r', x'00FF'),"
                + " (3, '\\r', ''), (4, '\u4e2d\\\\', NULL), (5, 'a\\0b\\Zc', '\r\n'), (6, '\u4e2d\\'\\\\\\'', NULL)",
    };

    private static final List<String> OBJECTS = List.of(
            "TABLE a",
            "TABLE b",
            "TABLE `odd; ``name\\\\'\"`",
            "FUNCTION length_of_x",
            "PROCEDURE commented",
            "PROCEDURE plain",
            "PROCEDURE ansi",
            "TRIGGER fires",
            "EVENT later");

    @TempDir
    Path folder;

    private final TargetFixture source = new TargetFixture(DATABASES.server(), SOURCE);
    private final TargetFixture target = new TargetFixture(DATABASES.server());

    private void fillA() {
        source.execute(
                "SET sql_mode = 'ALLOW_INVALID_DATES,NO_AUTO_VALUE_ON_ZERO', time_zone = '+00:00', foreign_key_checks = 0",
                "INSERT INTO a VALUES (0, NULL, '0000-00-00 00:00:00', '2023-10-29 00:30:00')",
                "INSERT INTO a VALUES (5, NULL, '2023-02-31 01:02:03', '2023-10-29 01:30:00'), (6, NULL, '2020-00-00', '0000-00-00')",
                "UPDATE a SET b = 77");
    }

    @Test
    void loadAsTheyAreByAReaderOfTheClientsSyntax() throws SQLException {
        fillA();
        String script = Export.script(source.config(), folder.resolve("all.sql"));
        assertThat(script).doesNotContain("DEFINER=");
        load(script);
        compare();
    }

    @Test
    void loadAsTheyAreByTheClientItself() {
        fillA();
        Path file = folder.resolve("all.sql");
        Export.script(source.config(), file);
        StockClient.mariaDb(DATABASES.server(), target.database()).ifPresent(client -> {
            assertThat(client.execute(file)).isEqualTo(new StockClient.Answer(0, ""));
            compare();
        });
    }

    @Test
    void clientOfTheEmbeddedServerIsThere() {
        boolean given = System.getProperties().containsKey("mysql.url");
        assertThat(given || StockClient.mariaDb(DATABASES.server(), "").isPresent())
                .isTrue();
    }

    @Test
    void stopAtTheFirstTableThatIsThereAlready() {
        Path file = folder.resolve("all.sql");
        String script = Export.script(source.config(), file);
        target.execute("CREATE TABLE a (old INT)", "INSERT INTO a VALUES (7)");
        assertThatThrownBy(() -> load(script)).hasMessageContaining("already exists");
        StockClient.mariaDb(DATABASES.server(), target.database())
                .ifPresent(client -> assertThat(client.execute(file).exit()).isEqualTo(1));
        assertThat(target.query("SELECT * FROM a")).isEqualTo("7");
        assertThat(target.query("SHOW TABLES")).isEqualTo("a");
    }

    @Test
    void leaveTheSettingsOfTheSessionAsTheyWere() throws SQLException {
        String script = Export.script(source.config(), folder.resolve("all.sql"));
        String settings =
                "SELECT CONCAT_WS('|', @@sql_mode, @@time_zone, @@foreign_key_checks, @@unique_checks, @@autocommit,"
                        + " @@character_set_client, @@character_set_results, @@collation_connection)";
        try (Connection connection = target.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "SET sql_mode = 'ANSI_QUOTES', time_zone = '+03:00', unique_checks = 0, collation_connection = utf8mb4_bin");
            try (var before = statement.executeQuery(settings)) {
                before.next();
                String expected = before.getString(1);
                MySqlClient.execute(connection, script);
                try (var after = statement.executeQuery(settings)) {
                    after.next();
                    assertThat(after.getString(1)).isEqualTo(expected).contains("+03:00|ON|OFF|ON");
                }
            }
        }
    }

    @Test
    void sayInTheirHeadWhatALargeRowNeeds() {
        TargetFixture large = new TargetFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, b LONGBLOB)",
                "INSERT INTO t VALUES (1, x'00'), (2, REPEAT(x'00FF', 4600000)), (3, x'01')");
        Path file = folder.resolve("large.sql");
        String script = Export.script(large.config(), file);
        assertThat(script.lines().limit(5))
                .anyMatch(line -> line.startsWith("-- A row takes a statement of 18400")
                        && line.contains("max-allowed-packet=18M"));
        StockClient.mariaDb(DATABASES.server(), target.database()).ifPresent(client -> {
            assertThat(client.execute(file)).isEqualTo(new StockClient.Answer(0, ""));
            assertThat(target.query("SELECT id, MD5(b) FROM t ORDER BY id"))
                    .isEqualTo(large.query("SELECT id, MD5(b) FROM t ORDER BY id"));
        });
        assertThat(Export.script(source.config(), folder.resolve("small.sql"))
                        .lines()
                        .limit(5))
                .anyMatch(line -> line.startsWith("-- Client and server take every statement"));
    }

    @Test
    void holdStatementsOfAMegabyte() throws SQLException {
        TargetFixture many = new TargetFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, v TEXT)",
                "INSERT INTO t VALUES "
                        + IntStream.rangeClosed(1, 2500)
                                .mapToObj(id -> "(" + id + ", REPEAT('x', 500))")
                                .collect(Collectors.joining(", ")));
        String script = Export.script(many.config(), folder.resolve("many.sql"));
        List<String> inserts = List.of(
                        script.substring(script.indexOf("INSERT")).split(";\n", -1))
                .stream()
                .filter(statement -> statement.startsWith("INSERT"))
                .toList();
        assertThat(inserts).hasSizeBetween(2, 4).allMatch(statement -> statement.length() <= 1 << 20);
        load(script);
        assertThat(target.query("SELECT COUNT(*), SUM(id), SUM(LENGTH(v)) FROM t"))
                .isEqualTo("2500|3126250|1250000");
    }

    private void load(String script) throws SQLException {
        try (Connection connection = target.connect()) {
            MySqlClient.execute(connection, script);
        }
    }

    private void compare() {
        for (String object : OBJECTS) {
            assertThat(shown(target, object)).as(object).isEqualTo(shown(source, object));
        }
        same(
                "SELECT table_name, table_rows IS NULL FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1");
        same(
                "SELECT HEX(routine_definition) FROM information_schema.routines WHERE routine_schema = DATABASE() ORDER BY routine_name");
        same("SELECT id, b, CAST(at AS CHAR), UNIX_TIMESTAMP(stamp), stamp = 0 FROM a ORDER BY id");
        same("SELECT id, a, t, HEX(name), e + 0 FROM b ORDER BY id");
        same("SELECT `delimiter $$`, HEX(`a\nb`), HEX(bytes) FROM `odd; ``name\\\\'\"` ORDER BY 1");
        same("SELECT * FROM a_first ORDER BY 1");
    }

    private void same(String query) {
        assertThat(target.query(query)).as(query).isNotEmpty().isEqualTo(source.query(query));
    }

    /** All but the moment at which it was created. */
    private static String shown(TargetFixture fixture, String object) {
        return Optional.of(fixture.query("SHOW CREATE " + object))
                .map(sql -> sql.replaceAll("[|]\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d([.]\\d+)?$", ""))
                .orElseThrow();
    }
}
