package io.github.dbslicer.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.client.Export;
import io.github.dbslicer.client.SqliteShell;
import io.github.dbslicer.client.StockClient;
import io.github.dbslicer.error.SliceException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of whole databases, loaded by {@code sqlite3} itself where there is one, and by a reader of its syntax. */
class SqliteScriptLoadTest {
    private static final String SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";

    @TempDir
    Path folder;

    private TestFile source;

    @BeforeEach
    void nameFiles() {
        source = new TestFile(folder.resolve("source.db"));
    }

    @Test
    void valuesOfEveryStorageClassInColumnsOfEveryType() throws SQLException {
        SqliteValueTest.fillColumnsOfEveryType(source);
        source.execute(
                "CREATE TABLE s (n INTEGER PRIMARY KEY, v ANY) STRICT",
                "CREATE TABLE w (n INT, v, PRIMARY KEY (n)) WITHOUT ROWID",
                "CREATE TABLE z (v)",
                "INSERT INTO z VALUES (-0.0), (0.0), (CAST('1' || char(13) || char(10) || '''\\r' AS TEXT)), (char(13))");
        SqliteValueTest.fill(source, "s");
        SqliteValueTest.fill(source, "w");
        List<String> tables = source.values("SELECT name FROM sqlite_schema WHERE type = 'table'").stream()
                .map(SqliteScriptLoadTest::plain)
                .toList();
        assertThat(tables).hasSizeGreaterThan(12);
        for (TestFile loaded : load("values")) {
            for (String table : tables) {
                String all = "SELECT *, typeof(v), v FROM " + table + " ORDER BY 1, 2";
                assertThat(loaded.values(all)).as(table).isNotEmpty().isEqualTo(source.values(all));
            }
        }
    }

    @Test
    void floatsToTheLastBit() throws SQLException {
        source.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, v)");
        Random random = new Random(20);
        try (Connection connection = source.connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO t (v) VALUES (?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 5_000; i++) {
                double any = Double.longBitsToDouble(random.nextLong());
                double usual = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 3);
                insert.setDouble(1, i % 3 == 0 && Double.isFinite(any) ? any : usual);
                insert.addBatch();
            }
            // Each of them is another one to SQLite 3.40 as a literal.
            for (double odd : List.of(34.34668836876914, 0.004842927167801873, -25273.75429967942, 230986.2329117841)) {
                insert.setDouble(1, odd);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        for (TestFile loaded : load("floats")) {
            assertThat(loaded.values("SELECT n, v FROM t ORDER BY n"))
                    .hasSize(5_004)
                    .isEqualTo(source.values("SELECT n, v FROM t ORDER BY n"));
        }
    }

    @Test
    void linesThatAreCommandsOfTheClient() throws SQLException {
        source.execute(
                "CREATE TABLE \"odd; .quit\n.quit\n\" (\"a\n/\n\" TEXT DEFAULT ';\n.quit\n/\n', b -- it's\n, c /* ;\n.quit\n */\n)",
                "INSERT INTO \"odd; .quit\n.quit\n\" VALUES ('\n.quit\n', ';\n/\ngo\n;\n', '.shell touch lured\n#\n'), ('x;', '--', '/*')",
                "CREATE TABLE t (a, b)",
                "CREATE VIEW v AS SELECT a\n/\nb AS c FROM t\n go \n",
                "CREATE VIEW w AS SELECT a\r\nFROM t -- the end",
                "CREATE TRIGGER g AFTER INSERT ON t BEGIN\n UPDATE t SET a = 1\n/\n2;\n\n SELECT CASE WHEN 1 THEN 2 END;\nEND",
                "CREATE INDEX i ON t (a\n/\nb, b) WHERE a <> ';\ngo\n'");
        for (TestFile loaded : load("lines")) {
            assertThat(loaded.values("SELECT * FROM \"odd; .quit\n.quit\n\""))
                    .hasSize(2)
                    .isEqualTo(source.values("SELECT * FROM \"odd; .quit\n.quit\n\""));
            List<String> expected = source.values(SCHEMA);
            List<String> found = loaded.values(SCHEMA);
            assertThat(found).hasSize(expected.size());
            assertThat(found.stream().filter(expected::contains)).hasSize(expected.size() - 2);
            String views = "SELECT replace(replace(sql, '/**/', ''), char(13), '') FROM sqlite_schema ORDER BY name";
            assertThat(loaded.values(views)).isEqualTo(source.values(views));
        }
    }

    @Test
    void settingsOfTheFileAndWhereItsCountersAre() throws SQLException {
        source.execute(
                "PRAGMA encoding = 'UTF-16le'",
                "PRAGMA user_version = 42",
                "PRAGMA application_id = -7",
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, v TEXT CHECK (v <> 'bad'))",
                "INSERT INTO t VALUES (9, 'a\u6f22\ud83d\ude00'), (3, 'a' || char(0) || '\u00e9' || char(13))",
                "PRAGMA ignore_check_constraints = ON",
                "INSERT INTO t VALUES (4, 'bad')",
                "DELETE FROM t WHERE id = 9");
        for (TestFile loaded : load("settings")) {
            for (String sql : List.of(
                    "PRAGMA encoding",
                    "PRAGMA user_version",
                    "PRAGMA application_id",
                    "SELECT * FROM sqlite_sequence",
                    "SELECT *, CAST(v AS BLOB) FROM t ORDER BY id")) {
                assertThat(loaded.values(sql)).as(sql).isNotEmpty().isEqualTo(source.values(sql));
            }
        }
    }

    @Test
    void leaveAFileAsItWasWhereATableIsThereAlready() throws SQLException {
        source.execute("CREATE TABLE a (v)", "CREATE TABLE b (v)", "INSERT INTO a VALUES (1)");
        Path file = folder.resolve("all.sql");
        String script = Export.script(source.config(), file);
        TestFile target = TestFile.create(folder.resolve("target.db"), "CREATE TABLE b (old)");
        try (Connection connection = target.connect()) {
            assertThatThrownBy(() -> SqliteShell.execute(connection, script)).hasMessageContaining("already exists");
        }
        StockClient.sqlite(target.path())
                .ifPresent(client -> assertThat(client.execute(file).exit()).isEqualTo(1));
        assertThat(target.values(SCHEMA))
                .containsExactly("TEXT 7461626c65 | TEXT 62 | TEXT 62 | TEXT 435245415445205441424c45206220286f6c6429");
    }

    @Test
    void areRefusedWhereAColumnWouldConvertAValue() throws SQLException {
        source.execute(
                "CREATE TABLE t (v)",
                "INSERT INTO t VALUES ('1')",
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = 'CREATE TABLE t (v ANY)'");
        assertThatThrownBy(() -> Export.script(source.config(), folder.resolve("all.sql")))
                .isInstanceOf(SliceException.class)
                .hasMessageContaining("writing t: column v would get a value that its type ANY would convert");
    }

    /** One by the reader, and one by the client where there is one. */
    private List<TestFile> load(String name) throws SQLException {
        Path file = folder.resolve(name + ".sql");
        String script = Export.script(source.config(), file);
        TestFile byReader = new TestFile(folder.resolve(name + "-reader.db"));
        try (Connection connection = byReader.connect()) {
            SqliteShell.execute(connection, script);
        }
        TestFile byClient = new TestFile(folder.resolve(name + "-client.db"));
        return StockClient.sqlite(byClient.path())
                .map(client -> {
                    assertThat(client.execute(file)).isEqualTo(new StockClient.Answer(0, ""));
                    return List.of(byReader, byClient);
                })
                .orElse(List.of(byReader));
    }

    private static String plain(String value) {
        return new String(
                java.util.HexFormat.of().parseHex(value.substring("TEXT ".length())),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
