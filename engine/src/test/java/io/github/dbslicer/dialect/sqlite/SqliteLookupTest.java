package io.github.dbslicer.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lookups find the rows that foreign keys would. */
class SqliteLookupTest {
    private static final List<Object> KEYS = List.of(
            1L,
            1.0,
            "1",
            "1.0",
            " 1",
            new byte[] {'1'},
            2.5,
            "2.5",
            "abc",
            "ABC",
            "abc ",
            "",
            0L,
            -0.0,
            3L,
            "x\u0000y",
            9e18);

    @TempDir
    Path folder;

    private TestFile file;

    @BeforeEach
    void nameFile() {
        file = new TestFile(folder.resolve("source.db"));
    }

    @Test
    void everyKindOfColumnFindsWhatTheForeignKeyCheckFinds() throws SQLException {
        for (String type : List.of(
                "", "INTEGER", "TEXT", "BLOB", "REAL", "NUMERIC", "TEXT COLLATE NOCASE", "TEXT COLLATE RTRIM")) {
            Path path = folder.resolve("affinity" + type.hashCode() + ".db");
            TestFile typed = TestFile.create(
                    path,
                    "CREATE TABLE p (k " + type + " UNIQUE, label)",
                    "INSERT OR IGNORE INTO p VALUES (1, 'a'), ('1', 'b'), (1.0, 'c'), ('1.0', 'd'), (x'31', 'e'), (2.5, 'f'),"
                            + " ('2.5', 'g'), ('abc', 'h'), ('ABC', 'i'), ('abc ', 'j'), ('', 'k'), (0, 'l'),"
                            + " (CAST(x'780079' AS TEXT), 'm'), (9e18, 'n'), (9223372036854775807, 'o'), (x'', 'p')");
            for (Object key : KEYS) {
                List<String> found =
                        new SqliteLookupTestReader(typed, "p").find(List.of("k"), List.of(List.of(key)), "label");
                assertThat(!found.isEmpty()).as(type + " " + key).isEqualTo(foreignKeyHolds(path, type, key));
                assertThat(found).as(type + " " + key).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    /** Whether SQLite itself accepts a row that references the key. */
    private boolean foreignKeyHolds(Path parent, String type, Object key) throws SQLException {
        TestFile copy = new TestFile(parent);
        try (Connection connection = copy.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("CREATE TABLE IF NOT EXISTS c (r REFERENCES p(k))");
            try (var insert = connection.prepareStatement("INSERT INTO c VALUES (?)")) {
                insert.setObject(1, key);
                return insert.executeUpdate() == 1;
            } catch (SQLException e) {
                assertThat(e.getMessage()).as(type).contains("FOREIGN KEY");
                return false;
            }
        }
    }

    @Test
    void aRowThatSeveralKeysNameIsFoundOnce() throws SQLException {
        file.execute(
                "CREATE TABLE t (k TEXT COLLATE NOCASE, n)", "INSERT INTO t VALUES ('Abc', 1), ('abC', 2), ('x', 3)");
        assertThat(lookup("t").find(List.of("k"), List.of(List.of("abc"), List.of("ABC")), "n"))
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void compositeKeysFollowAffinityAndCollationOfEachColumn() throws SQLException {
        file.execute(
                "CREATE TABLE t (a INTEGER, b TEXT COLLATE NOCASE, c, PRIMARY KEY (a, b, c)) WITHOUT ROWID",
                "INSERT INTO t VALUES (1, 'x', 1), (1, 'y', '1'), (2, 'X', x'31'), (10, '7', 2.0)");
        SqliteLookupTestReader reader = lookup("t");
        List<String> columns = List.of("a", "b", "c");
        assertThat(reader.find(columns, List.of(List.of("1", "X", 1.0)), "b")).containsExactly("x");
        assertThat(reader.find(columns, List.of(List.of(1L, "y", 1L)), "b")).isEmpty();
        assertThat(reader.find(columns, List.of(List.of(2.0, "x", new byte[] {'1'})), "b"))
                .containsExactly("X");
        assertThat(reader.find(columns, List.of(List.of(10L, 7L, 2L), List.of(1L, "X", 1L), List.of(1L, "X", 2L)), "b"))
                .containsExactlyInAnyOrder("7", "x");
        assertThat(reader.find(List.of("c", "a"), List.of(List.of("1", 1L)), "b"))
                .containsExactly("y");
    }

    @Test
    void moreKeysThanAStatementTakesAreLookedUpAtOnce() throws SQLException {
        file.execute(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE, b)",
                "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
                        + " INSERT INTO t SELECT i, 'K' || i, i % 7 FROM n");
        List<List<Object>> single = new ArrayList<>();
        List<List<Object>> composite = new ArrayList<>();
        for (long i = 2; i <= 100_000; i += 2) {
            single.add(List.of(i));
            composite.add(List.of("k" + i, i % 7));
            composite.add(List.of("K" + i, i % 7));
        }
        SqliteLookupTestReader reader = lookup("t");
        assertThat(reader.find(List.of("id"), single, "id")).hasSize(25_000).doesNotHaveDuplicates();
        assertThat(reader.find(List.of("a", "b"), composite, "id"))
                .hasSize(25_000)
                .doesNotHaveDuplicates();
        assertThat(reader.countMissing(List.of("id"), single)).isEqualTo(25_000);
        assertThat(reader.countMissing(List.of("a", "b"), composite)).isEqualTo(50_000);
    }

    @Test
    void missingKeysAreCountedByTheSameEquality() throws SQLException {
        file.execute(
                "CREATE TABLE t (k TEXT COLLATE NOCASE, n INTEGER, entity TEXT)",
                "INSERT INTO t VALUES ('abc', 1, 'order'), ('5', 2, 'user')");
        SqliteLookupTestReader reader = lookup("t");
        assertThat(reader.countMissing(List.of("k"), List.of(List.of("ABC"), List.of("abd"), List.of(5L))))
                .isEqualTo(1);
        assertThat(reader.countMissing(
                        List.of("k", "n"), List.of(List.of("ABC", "1"), List.of("abc", 2L), List.of("5", 2.0))))
                .isEqualTo(1);
        assertThat(reader.with("entity = 'order' -- only these")
                        .countMissing(List.of("n"), List.of(List.of(1L), List.of(2L))))
                .isEqualTo(1);
    }

    @Test
    void textKeysThatAreNoUtf8AreFound() throws SQLException {
        file.execute("CREATE TABLE t (k TEXT, n)", "INSERT INTO t VALUES (CAST(x'ff00fe' AS TEXT), 1), (x'ff00fe', 2)");
        Table table = file.table("t");
        RowBatch keys = new RowBatch(1);
        keys.append(new byte[] {(byte) 0xff, 0, (byte) 0xfe}, 0, 3, RowBatch.TEXT);
        assertThat(new SqliteLookupTestReader(file, "t")
                        .find(
                                new Lookup(
                                        table.columns(List.of("k")),
                                        table.columns(List.of("k")),
                                        keys,
                                        Optional.empty()),
                                "n"))
                .containsExactly("1");
    }

    @Test
    void conditionsMasksAndPlaceholdersAreWhatTheUserWrote() throws SQLException {
        file.execute(
                "CREATE TABLE \"a \"\"b\" (id INTEGER PRIMARY KEY, v)",
                "INSERT INTO \"a \"\"b\" VALUES (1, 'x%y'), (2, NULL), (3, 7)");
        Table table = file.table("a \"b");
        Projection projection = new Projection(
                table,
                List.of(
                        new Output.Mask(table.column("v"), "'m' || %table_name%.id -- a comment"),
                        new Output.Condition("v LIKE '%%\\%%%%' ESCAPE '\\'"),
                        new Output.Condition("id")),
                1);
        assertThat(scan(projection, "`%table_name%`.id < 3")).containsExactly("m1 1 1", "m2 0 1");
    }

    @Test
    void aRuleThatIsNoSqlIsRefusedWithSqlitesReason() throws SQLException {
        file.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
        assertThatThrownBy(() -> scan(TestFile.everything(file.table("t")), "nosuch = 1"))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_READ))
                .hasMessage("reading t: no such column: nosuch");
    }

    @Test
    void batchesEndAtTheirLimits() throws SQLException {
        file.execute(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v)",
                "INSERT INTO t VALUES (1, zeroblob(100)), (2, zeroblob(100)), (3, zeroblob(100)), (4, zeroblob(100))");
        Projection projection = TestFile.everything(file.table("t"));
        RowBatch batch = new RowBatch(2);
        try (SourceDatabase source = file.openSource();
                ReadSession session = source.openSession();
                RowReader reader = session.scan(projection, "1")) {
            assertThat(reader.read(batch, 3, 150)).isTrue();
            assertThat(batch.rows()).isEqualTo(2);
            assertThat(reader.read(batch, 1, 1 << 20)).isTrue();
            assertThat(batch.rows()).isEqualTo(1);
            assertThat(reader.read(batch, 10, 1)).isTrue();
            assertThat(batch.rows()).isEqualTo(1);
            assertThat(reader.read(batch, 10, 1)).isFalse();
            assertThat(batch.rows()).isZero();
        }
    }

    private List<String> scan(Projection projection, String condition) {
        try (SourceDatabase source = file.openSource();
                ReadSession session = source.openSession();
                RowReader reader = session.scan(projection, condition)) {
            return SqliteLookupTestReader.read(reader, projection);
        }
    }

    private SqliteLookupTestReader lookup(String table) {
        return new SqliteLookupTestReader(file, table);
    }

    static String string(RowBatch batch, int row, int column) {
        return batch.isNull(row, column) ? "NULL" : new String(batch.copy(row, column), StandardCharsets.UTF_8);
    }
}
