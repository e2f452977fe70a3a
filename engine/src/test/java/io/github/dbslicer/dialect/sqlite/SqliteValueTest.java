package io.github.dbslicer.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.error.SliceException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of every storage class, through columns of every affinity. */
class SqliteValueTest {
    private static final List<String> TYPES = List.of(
            "",
            "INTEGER",
            "TEXT",
            "BLOB",
            "REAL",
            "NUMERIC",
            "DATETIME",
            "VARCHAR(3)",
            "FLOATING POINT",
            "ANY",
            "STRING");

    @TempDir
    Path folder;

    private TestFile source;
    private TestFile target;

    @BeforeEach
    void nameFiles() {
        source = new TestFile(folder.resolve("source.db"));
        target = new TestFile(folder.resolve("target.db"));
    }

    @Test
    void everyValueArrivesAsItIsInColumnsOfEveryType() throws SQLException {
        fillColumnsOfEveryType(source);
        Copying.recreate(source, target, SchemaScope.TABLES);
        for (int i = 0; i < TYPES.size(); i++) {
            String all = "SELECT n, typeof(v), v FROM t" + i + " ORDER BY n";
            assertThat(target.values(all))
                    .as(TYPES.get(i))
                    .hasSize(values().size())
                    .isEqualTo(source.values(all));
        }
    }

    @Test
    void everyValueArrivesAsItIsInStrictTablesAndTablesWithoutRowid() throws SQLException {
        source.execute(
                "CREATE TABLE s (n INTEGER PRIMARY KEY, v ANY) STRICT",
                "CREATE TABLE w (n INT, v, PRIMARY KEY (n)) WITHOUT ROWID");
        fill(source, "s");
        fill(source, "w");
        Copying.recreate(source, target, SchemaScope.TABLES);
        for (String table : List.of("s", "w")) {
            String all = "SELECT n, typeof(v), v FROM " + table + " ORDER BY n";
            assertThat(target.values(all)).hasSize(values().size()).isEqualTo(source.values(all));
        }
    }

    @Test
    void negativeZeroKeepsItsSign() throws SQLException {
        source.execute("CREATE TABLE t (v)");
        insert(source, "t (v)", List.of(-0.0));
        Copying.recreate(source, target, SchemaScope.TABLES);
        assertThat(target.values("SELECT v FROM t")).containsExactly("REAL 8000000000000000");
    }

    @Test
    void textOfUtf16DatabasesArrives() throws SQLException {
        source.execute(
                "PRAGMA encoding = 'UTF-16be'",
                "CREATE TABLE \"täble\" (v TEXT)",
                "INSERT INTO täble VALUES ('aé漢😀'), ('')");
        Copying.recreate(source, target, SchemaScope.TABLES);
        assertThat(target.values("SELECT v FROM täble")).containsExactly(TestFile.text("aé漢😀"), TestFile.text(""));
        assertThat(target.values("PRAGMA encoding")).containsExactly(TestFile.text("UTF-16be"));
        TestFile utf8 = TestFile.create(folder.resolve("utf8.db"), "CREATE TABLE täble (v TEXT)");
        Copying.refill(source, utf8);
        assertThat(utf8.values("SELECT CAST(v AS BLOB) FROM täble LIMIT 1"))
                .containsExactly(TestFile.text("aé漢😀").replace("TEXT", "BLOB"));
        TestFile back = TestFile.create(
                folder.resolve("back.db"), "PRAGMA encoding = 'UTF-16le'", "CREATE TABLE täble (v TEXT)");
        Copying.refill(target, back);
        assertThat(back.values("SELECT CAST(v AS TEXT), length(v) FROM täble"))
                .isEqualTo(source.values("SELECT CAST(v AS TEXT), length(v) FROM täble"));
    }

    @Test
    void textThatIsNoUtf16IsRefusedByName() throws SQLException {
        source.execute(
                "PRAGMA encoding = 'UTF-16le'",
                "CREATE TABLE t (ok, broken)",
                "INSERT INTO t VALUES ('a', CAST(x'00d8' AS TEXT))");
        assertThatThrownBy(() -> Copying.recreate(source, target, SchemaScope.TABLES))
                .isInstanceOf(SliceException.class)
                .hasMessageContaining("reading t: column broken")
                .hasMessageContaining("UTF-16le");
    }

    @Test
    void textThatIsNoUtf8IsRefusedByAUtf16Target() throws SQLException {
        source.execute("CREATE TABLE t (v TEXT)", "INSERT INTO t VALUES (CAST(x'ff41' AS TEXT))");
        target.execute("PRAGMA encoding = 'UTF-16le'", "CREATE TABLE t (v TEXT)");
        assertThatThrownBy(() -> Copying.refill(source, target))
                .isInstanceOf(SliceException.class)
                .hasMessageContaining("column v")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void defaultsOfColumnsThatWereAddedLaterArrive() throws SQLException {
        source.execute(
                "CREATE TABLE t (id INTEGER PRIMARY KEY)",
                "INSERT INTO t VALUES (1)",
                "ALTER TABLE t ADD COLUMN r REAL DEFAULT 5",
                "ALTER TABLE t ADD COLUMN i INTEGER DEFAULT '7'",
                "ALTER TABLE t ADD COLUMN x TEXT DEFAULT 9");
        Copying.recreate(source, target, SchemaScope.TABLES);
        String all = "SELECT r, i, x FROM t";
        assertThat(target.values(all)).isEqualTo(source.values(all));
    }

    /** A table for each type. */
    static void fillColumnsOfEveryType(TestFile file) throws SQLException {
        for (int i = 0; i < TYPES.size(); i++) {
            file.execute("CREATE TABLE t" + i + " (n INTEGER PRIMARY KEY, v " + TYPES.get(i) + ")");
            fill(file, "t" + i);
        }
    }

    static void fill(TestFile file, String table) throws SQLException {
        insert(file, table + " (v, n)", values());
    }

    /** Values as they are, and as text through bytes where they are bytes. */
    private static void insert(TestFile file, String into, List<Object> values) throws SQLException {
        String second = into.contains("n)") ? ", ?" : "";
        try (Connection connection = file.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < values.size(); i++) {
                boolean text = values.get(i) instanceof Text;
                Object value = text ? ((Text) values.get(i)).bytes() : values.get(i);
                try (PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO " + into + " VALUES (" + (text ? "CAST(? AS TEXT)" : "?") + second + ")")) {
                    statement.setObject(1, value);
                    if (!second.isEmpty()) {
                        statement.setInt(2, i);
                    }
                    statement.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Text(byte[] bytes) {}

    private static List<Object> values() {
        List<Object> values = new ArrayList<>();
        values.add(null);
        values.addAll(
                List.of(0L, 1L, -1L, 127L, 128L, 1L << 31, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE));
        values.addAll(List.of(
                0.0,
                1.0,
                -1.5,
                0.1,
                1 / 3.0,
                1e15,
                1e16,
                9.007199254740994e15,
                1e300,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.MIN_NORMAL,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                0x1p63,
                -0x1p63,
                0x1p62,
                Math.ulp(1e15),
                Math.nextDown(Double.MIN_NORMAL),
                2.0E-3,
                12.34,
                123456789.125));
        values.addAll(List.of(
                "",
                "0",
                "1",
                "01",
                "1.0",
                " 1",
                "1 ",
                "+1",
                "1e3",
                "1e",
                "0x10",
                ".",
                "-.5",
                "5.",
                "9223372036854775808",
                "Infinity",
                "nan",
                "abc",
                "ABC",
                "2024-02-30 25:00:00",
                "a\u0000b",
                "\u0000",
                "1\u0000",
                "é",
                "漢字",
                "😀",
                "'\"\\",
                "\u00a01"));
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        values.add(new Text(all));
        values.add(new Text(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}));
        values.add(new Text(new byte[] {'1', (byte) 0xff}));
        values.add(new byte[0]);
        values.add(new byte[] {0});
        values.add(new byte[] {'1'});
        values.add(all);
        return values;
    }
}
