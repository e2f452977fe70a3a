package io.github.dbslicer.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing into tables that the target has. */
class SqliteTargetTest {
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
    void triggersDoNotFireAndAreThereAgainAfterwards() throws SQLException {
        source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1), (2)");
        target.execute(
                "CREATE TABLE t (id INTEGER PRIMARY KEY)",
                "CREATE TABLE log (what)",
                "INSERT INTO t VALUES (9)",
                "CREATE TRIGGER \"on \"\"insert\" AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('insert'); END",
                "CREATE TRIGGER on_delete BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'no'); END");
        String triggers = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name";
        List<String> before = target.values(triggers);
        Copying.refill(source, target);
        assertThat(target.values("SELECT id FROM t")).containsExactly("INTEGER 1", "INTEGER 2");
        assertThat(target.values("SELECT * FROM log")).isEmpty();
        assertThat(target.values(triggers)).isEqualTo(before).hasSize(2);
    }

    @Test
    void checksAndForeignKeysOfTheTargetAreNotEnforced() throws SQLException {
        source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, p)", "INSERT INTO t VALUES (1, -5)");
        target.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, p CHECK (p > 0) REFERENCES t)");
        Copying.refill(source, target);
        assertThat(target.values("SELECT p FROM t")).containsExactly("INTEGER -5");
    }

    @Test
    void emptyingRemovesRowsWhateverReferencesThem() throws SQLException {
        source.execute("CREATE TABLE Parent (id INTEGER PRIMARY KEY)", "CREATE TABLE unknown_here (id)");
        target.execute(
                "CREATE TABLE parent (id INTEGER PRIMARY KEY)",
                "CREATE TABLE child (p REFERENCES parent ON DELETE CASCADE)",
                "INSERT INTO parent VALUES (1)",
                "INSERT INTO child VALUES (1)");
        try (SourceDatabase from = source.openSource();
                TargetDatabase to = target.openTarget()) {
            assertThat(to.tablesWithRows()).containsExactlyInAnyOrder("parent", "child");
            to.empty(from.schema().tables());
            to.finish(List.of());
        }
        assertThat(target.values("SELECT * FROM parent")).isEmpty();
        assertThat(target.values("SELECT * FROM child")).hasSize(1);
    }

    @Test
    void constraintsThatWouldDropRowsInSilenceFailInstead() throws SQLException {
        for (String clause : List.of("IGNORE", "REPLACE", "ROLLBACK", "FAIL")) {
            source = TestFile.create(
                    folder.resolve(clause + "-source.db"), "CREATE TABLE t (k)", "INSERT INTO t VALUES (1), (2), (1)");
            target = TestFile.create(
                    folder.resolve(clause + "-target.db"),
                    "CREATE TABLE t (k UNIQUE ON CONFLICT " + clause + ")",
                    "INSERT INTO t VALUES (7)");
            assertThatThrownBy(() -> Copying.refill(source, target))
                    .as(clause)
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_WRITE))
                    .hasMessage("writing t: UNIQUE constraint failed: t.k");
            assertThat(target.values("SELECT k FROM t")).containsExactly("INTEGER 7");
        }
    }

    @Test
    void aFailureUndoesEverythingAndSaysSo() throws SQLException {
        source.execute(
                "CREATE TABLE a (v)", "CREATE TABLE b (v)", "INSERT INTO a VALUES (1)", "INSERT INTO b VALUES (NULL)");
        target.execute("CREATE TABLE a (v)", "CREATE TABLE b (v NOT NULL)", "INSERT INTO a VALUES ('old')");
        try (SourceDatabase from = source.openSource();
                TargetDatabase to = target.openTarget()) {
            to.empty(from.schema().tables());
            assertThatThrownBy(() -> Copying.copyRows(from, to))
                    .hasMessage("writing b: NOT NULL constraint failed: b.v");
            assertThatThrownBy(() -> to.finish(List.of())).hasMessageContaining("the run was ended");
            assertThat(to.abandon()).isEqualTo(target.path() + " is as it was before: everything was rolled back");
        }
        assertThat(target.values("SELECT v FROM a")).containsExactly(TestFile.text("old"));
    }

    @Test
    void aTargetInWalModeIsRestoredToo() throws SQLException {
        source.execute("CREATE TABLE t (v)", "INSERT INTO t VALUES (NULL)");
        target.execute("PRAGMA journal_mode = WAL", "CREATE TABLE t (v NOT NULL)", "INSERT INTO t VALUES ('old')");
        assertThatThrownBy(() -> Copying.refill(source, target))
                .hasMessageContaining("NOT NULL constraint failed: t.v");
        assertThat(target.values("SELECT v FROM t")).containsExactly(TestFile.text("old"));
        assertThat(target.values("PRAGMA journal_mode")).containsExactly(TestFile.text("wal"));
    }

    @Test
    void aDiskThatIsFullUndoesEverything() throws SQLException {
        source.execute("CREATE TABLE t (v)", "INSERT INTO t VALUES (zeroblob(1000000))");
        target.execute("CREATE TABLE t (v)", "INSERT INTO t VALUES ('old')");
        ConnectionConfig small = new ConnectionConfig(
                "small",
                "sqlite",
                "",
                0,
                "",
                Optional.empty(),
                target.path().toString(),
                Map.of("max_page_count", "20"));
        try (SourceDatabase from = source.openSource();
                TargetDatabase to = new SqliteDialect().openTarget(small)) {
            to.empty(from.schema().tables());
            assertThatThrownBy(() -> Copying.copyRows(from, to)).hasMessageStartingWith("writing t: the disk is full");
            assertThat(to.abandon()).contains("is as it was before");
        }
        assertThat(target.values("SELECT v FROM t")).containsExactly(TestFile.text("old"));
    }

    @Test
    void aRunThatIsNotFinishedLeavesTheTargetAsItWas() throws SQLException {
        source.execute("CREATE TABLE t (v)", "INSERT INTO t VALUES (1)");
        target.execute("CREATE TABLE t (v)", "INSERT INTO t VALUES ('old')");
        try (SourceDatabase from = source.openSource();
                TargetDatabase to = target.openTarget()) {
            to.empty(from.schema().tables());
            Copying.copyRows(from, to);
        }
        assertThat(target.values("SELECT v FROM t")).containsExactly(TestFile.text("old"));
    }

    @Test
    void misfitsNameEveryTableAndColumnThatWouldNotHoldTheRows() throws SQLException {
        source.execute(
                "CREATE TABLE missing (a)",
                "CREATE TABLE a_view (a)",
                "CREATE TABLE t (same VARCHAR(10), gone, made, whole INTEGER, num NUMERIC, r REAL, x TEXT, any_type ANY, was AS (1), rid)");
        target.execute(
                "CREATE VIEW a_view AS SELECT 1 AS a",
                "CREATE TABLE T (SAME text, made AS (1), whole NUMERIC, num INT, r NUMERIC, x, any_type, was, rid INTEGER PRIMARY KEY,"
                        + " extra, needed NOT NULL, defaulted NOT NULL DEFAULT 1)");
        try (SourceDatabase from = source.openSource();
                TargetDatabase to = target.openTarget()) {
            assertThat(to.misfits(from.schema().tables()))
                    .containsExactlyInAnyOrder(
                            "missing: the target has no such table",
                            "a_view: the target has no such table",
                            "t.gone: the target's table has no such column",
                            "t.made: is generated in the target only",
                            "t.r: type NUMERIC in the target would convert values that type REAL in the source keeps",
                            "t.was: is generated in the source only",
                            "t.rid: is the rowid in the target only, which holds nothing but integers",
                            "t.needed: only the target's table has this column, and it is NOT NULL without a default");
        }
    }

    @Test
    void aTargetLikeTheSourceHasNoMisfits() throws SQLException {
        String[] definitions = {
            "CREATE TABLE t (id INTEGER PRIMARY KEY, a NOT NULL, b AS (a), c ANY, d REAL)",
            "CREATE TABLE s (id INTEGER PRIMARY KEY, c ANY, d TEXT) STRICT"
        };
        source.execute(definitions);
        target.execute(definitions);
        try (SourceDatabase from = source.openSource();
                TargetDatabase to = target.openTarget()) {
            assertThat(to.misfits(from.schema().tables())).isEmpty();
        }
    }

    @Test
    void valuesThatATypeWouldConvertAreRefused() throws SQLException {
        source.execute("CREATE TABLE t (v)", "INSERT INTO t VALUES ('007')");
        target.execute("CREATE TABLE t (v INTEGER)");
        assertThatThrownBy(() -> Copying.refill(source, target))
                .hasMessage("writing t: column v would get a value that its type INTEGER would convert");
        source.execute("DELETE FROM t", "INSERT INTO t VALUES (NULL)");
        TestFile rowid = TestFile.create(folder.resolve("rowid.db"), "CREATE TABLE t (v INTEGER PRIMARY KEY)");
        assertThatThrownBy(() -> Copying.refill(source, rowid))
                .hasMessage("writing t: column v would get NULL, for which SQLite would make up a number");
    }

    @Test
    void masksBecomeWhatTheColumnMakesOfThem() throws SQLException {
        source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)", "INSERT INTO t VALUES (5, 'x')");
        target.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)");
        Table table = source.table("t");
        Projection masked = new Projection(
                table, List.of(new Output.Value(table.column("id")), new Output.Mask(table.column("v"), "id * 2")), 2);
        try (SourceDatabase from = source.openSource();
                TargetDatabase to = target.openTarget();
                ReadSession reading = from.openSession();
                WriteSession writing = to.openSession()) {
            Copying.copy(reading, writing, masked);
            to.finish(List.of());
        }
        assertThat(target.values("SELECT v FROM t")).containsExactly(TestFile.text("10"));
    }

    @Test
    void onlyTheWrittenOutputsAreWritten() throws SQLException {
        source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)", "INSERT INTO t VALUES (5, 'x')");
        target.execute("CREATE TABLE T (V TEXT, ID INTEGER PRIMARY KEY, own DEFAULT 'd')");
        Table table = source.table("t");
        Output.Value id = new Output.Value(table.column("id"));
        Projection projection = new Projection(
                table, List.of(id, new Output.Value(table.column("v")), id, new Output.Condition("1")), 2);
        try (SourceDatabase from = source.openSource();
                TargetDatabase to = target.openTarget();
                ReadSession reading = from.openSession();
                WriteSession writing = to.openSession()) {
            Copying.copy(reading, writing, projection);
            to.finish(List.of());
        }
        assertThat(target.values("SELECT ID, V, own FROM t"))
                .containsExactly("INTEGER 5 | " + TestFile.text("x") + " | " + TestFile.text("d"));
    }

    @Test
    void severalSessionsWriteInOneTransaction() throws Exception {
        source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
        target.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
        Projection projection = TestFile.everything(source.table("t"));
        try (TargetDatabase to = target.openTarget()) {
            List<Thread> workers = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(worker -> new Thread(() -> writeNumbers(to, projection, worker)))
                    .toList();
            workers.forEach(Thread::start);
            for (Thread worker : workers) {
                worker.join();
            }
            assertThat(target.values("SELECT count(*) FROM t")).containsExactly("INTEGER 0");
            to.finish(List.of());
        }
        assertThat(target.values("SELECT count(*), min(id), max(id) FROM t"))
                .containsExactly("INTEGER 20000 | INTEGER 0 | INTEGER 19999");
    }

    private static void writeNumbers(TargetDatabase to, Projection projection, int worker) {
        try (WriteSession session = to.openSession()) {
            RowBatch batch = new RowBatch(1);
            for (long from = worker * 5_000L; from < (worker + 1) * 5_000L; from += 100) {
                batch.clear();
                for (long i = 0; i < 100; i++) {
                    batch.appendLong(from + i, RowBatch.INTEGER);
                }
                session.write(projection, batch);
            }
        }
    }
}
