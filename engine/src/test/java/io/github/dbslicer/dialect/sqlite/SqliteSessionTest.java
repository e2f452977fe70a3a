package io.github.dbslicer.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sessions among other programs and threads. */
@Timeout(60)
class SqliteSessionTest {
    private static final String ENDLESS =
            "id IN (WITH RECURSIVE n(i) AS (VALUES (-1) UNION ALL SELECT i - 1 FROM n) SELECT i FROM n)";

    @TempDir
    Path folder;

    private TestFile file;

    @BeforeEach
    void makeFile() throws SQLException {
        file = TestFile.create(
                folder.resolve("source.db"),
                "CREATE TABLE t (id INTEGER PRIMARY KEY)",
                "INSERT INTO t VALUES (1), (2)");
    }

    @Test
    void aSessionSeesTheSourceAtOneMoment() throws SQLException {
        file.execute("PRAGMA journal_mode = WAL");
        Projection projection = TestFile.everything(file.table("t"));
        try (SourceDatabase source = file.openSource();
                ReadSession session = source.openSession()) {
            file.execute("INSERT INTO t VALUES (3)");
            assertThat(count(session, projection)).isEqualTo(2);
            file.execute("DELETE FROM t");
            assertThat(count(session, projection)).isEqualTo(2);
        }
    }

    private static int count(ReadSession session, Projection projection) {
        RowBatch batch = new RowBatch(1);
        try (RowReader reader = session.scan(projection, "1")) {
            reader.read(batch, 1_000, 1 << 20);
            return batch.rows();
        }
    }

    @Test
    void aSourceThatAnotherProgramKeepsLockedIsReportedAfterTheTimeout() throws SQLException {
        try (Connection other = file.connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> new SqliteDialect().openSource(impatient(), ReadTerms.snapshot(4)))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_CONNECTION))
                    .hasMessageContaining("another program uses the file and holds a lock on it");
        }
    }

    @Test
    void aTargetThatAnotherProgramWritesToIsReportedAfterTheTimeout() throws SQLException {
        try (Connection other = file.connect();
                Statement statement = other.createStatement();
                TargetDatabase target = new SqliteDialect().openTarget(impatient())) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(target::openSession)
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_CONNECTION))
                    .hasMessageContaining("another program uses the file and holds a lock on it");
            statement.execute("ROLLBACK");
        }
        assertThat(file.values("SELECT count(*) FROM t")).containsExactly("INTEGER 2");
    }

    @Test
    void aTargetThatAnotherProgramReadsKeepsItsRowsWhereTheCommitCannotWait() throws SQLException {
        Table table = file.table("t");
        try (Connection other = file.connect();
                Statement statement = other.createStatement();
                TargetDatabase target = new SqliteDialect().openTarget(impatient())) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT id FROM t").next();
            target.empty(List.of(table));
            assertThatThrownBy(() -> target.finish(List.of()))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_WRITE))
                    .hasMessageContaining("another program uses the file and holds a lock on it");
            assertThat(target.abandon()).contains("is as it was before");
        }
        assertThat(file.values("SELECT count(*) FROM t")).containsExactly("INTEGER 2");
    }

    private ConnectionConfig impatient() {
        return new ConnectionConfig(
                "test", "sqlite", "", 0, "", Optional.empty(), file.path().toString(), Map.of("busy_timeout", "50"));
    }

    @Test
    void anAbortEndsAQueryThatNeverEnds() throws Exception {
        Projection projection = TestFile.everything(file.table("t"));
        try (SourceDatabase source = file.openSource();
                ReadSession session = source.openSession()) {
            CountDownLatch started = new CountDownLatch(1);
            Thread aborter = new Thread(() -> {
                awaitQuietly(started);
                session.abort();
            });
            aborter.start();
            started.countDown();
            assertThatThrownBy(() -> count(session, projection, ENDLESS))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED));
            aborter.join();
            assertThatThrownBy(() -> count(session, projection)).hasMessage("reading t: the run was ended");
        }
    }

    @Test
    void anAbortBetweenTwoQueriesIsNotForgotten() {
        Projection projection = TestFile.everything(file.table("t"));
        try (SourceDatabase source = file.openSource();
                ReadSession session = source.openSession()) {
            session.abort();
            assertThatThrownBy(() -> count(session, projection, ENDLESS)).hasMessage("reading t: the run was ended");
        }
    }

    @Test
    void anAbortAfterTheSessionIsClosedDoesNothing() {
        try (SourceDatabase source = file.openSource()) {
            ReadSession session = source.openSession();
            session.close();
            session.abort();
            session.close();
            assertThat(source.schema().tables()).hasSize(1);
        }
    }

    @Test
    void anAbortOfAWriterUndoesTheRun() throws SQLException {
        Table table = file.table("t");
        Projection projection = TestFile.everything(table);
        try (TargetDatabase target = file.openTarget()) {
            target.empty(List.of(table));
            RowBatch batch = new RowBatch(1);
            batch.appendLong(9, RowBatch.INTEGER);
            try (WriteSession session = target.openSession()) {
                session.write(projection, batch);
                session.abort();
                assertThatThrownBy(() -> session.write(projection, batch)).hasMessage("writing t: the run was ended");
            }
            assertThatThrownBy(() -> target.finish(List.of())).isInstanceOf(SliceException.class);
            assertThat(target.abandon()).contains("is as it was before");
        }
        assertThat(file.values("SELECT id FROM t")).containsExactly("INTEGER 1", "INTEGER 2");
    }

    private static int count(ReadSession session, Projection projection, String condition) {
        RowBatch batch = new RowBatch(1);
        try (RowReader reader = session.scan(projection, condition)) {
            reader.read(batch, 1_000, 1 << 20);
            return batch.rows();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
