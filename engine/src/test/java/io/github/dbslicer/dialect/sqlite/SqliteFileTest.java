package io.github.dbslicer.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are opened, and what is said of those that are not. */
class SqliteFileTest {
    @TempDir
    Path folder;

    @Test
    void aSourceThatDoesNotExistIsRefusedAndNotCreated() {
        TestFile missing = new TestFile(folder.resolve("missing.db"));
        assertRefused(
                missing::openSource,
                ErrorCode.SOURCE_CONNECTION,
                "test (" + missing.path() + "): there is no such file");
        assertThat(missing.path()).doesNotExist();
    }

    @Test
    void aFolderIsNoDatabase() {
        TestFile file = new TestFile(folder);
        assertRefused(file::openSource, ErrorCode.SOURCE_CONNECTION, "test (" + folder + "): is a folder, not a file");
        assertRefused(file::openTarget, ErrorCode.TARGET_CONNECTION, "test (" + folder + "): is a folder, not a file");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        TestFile file = new TestFile(folder.resolve("notes.txt"));
        Files.writeString(file.path(), "not a database, but long enough to be one. ".repeat(100));
        String message = "opening test (" + file.path() + "): the file is no SQLite database, or is an encrypted one";
        assertRefused(file::openSource, ErrorCode.SOURCE_CONNECTION, message);
        assertRefused(file::openTarget, ErrorCode.TARGET_CONNECTION, message);
        assertThat(file.path()).content().startsWith("not a database");
    }

    @Test
    void aDamagedDatabaseIsReportedAndNotRead() throws Exception {
        TestFile file = TestFile.create(
                folder.resolve("damaged.db"),
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v)",
                "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                        + " INSERT INTO t SELECT i, 'some text' FROM n");
        byte[] bytes = Files.readAllBytes(file.path());
        java.util.Arrays.fill(bytes, 4096 * 4, 4096 * 5, (byte) 0x5a);
        Files.write(file.path(), bytes);
        TestFile target = new TestFile(folder.resolve("target.db"));
        assertThatThrownBy(() -> Copying.recreate(file, target, SchemaScope.TABLES))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_READ))
                .hasMessageContaining("reading t: the database is damaged");
        assertThat(target.path()).doesNotExist();
    }

    @Test
    void anEmptyFileIsADatabaseWithoutTables() throws IOException {
        TestFile file = new TestFile(Files.createFile(folder.resolve("empty.db")));
        assertThat(file.schema().tables()).isEmpty();
    }

    @Test
    void aTargetIsCreatedWhereItsFolderExistsAndRemovedWhereTheRunFails() {
        TestFile file = new TestFile(folder.resolve("new.db"));
        try (TargetDatabase target = file.openTarget()) {
            assertThat(file.path()).doesNotExist();
            assertThat(target.schema().tables()).isEmpty();
            assertThat(target.tablesWithRows()).isEmpty();
            assertThat(target.abandon()).isEqualTo(file.path() + " was not touched");
            target.openSession().close();
            assertThat(file.path()).exists();
            assertThat(target.abandon()).isEqualTo(file.path() + ", which did not exist before, is removed again");
        }
        assertThat(folder).isEmptyDirectory();
        TestFile nowhere = new TestFile(folder.resolve("nowhere").resolve("new.db"));
        assertRefused(
                nowhere::openTarget,
                ErrorCode.TARGET_CONNECTION,
                "test (" + nowhere.path() + "): the folder " + folder.resolve("nowhere") + " does not exist");
    }

    @Test
    void aTargetThatCannotBeCreatedIsRefused() {
        TestFile impossible = new TestFile(Path.of("/proc/dbslicer.db"));
        try (TargetDatabase target = impossible.openTarget()) {
            assertThatThrownBy(target::openSession)
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_CONNECTION))
                    .hasMessageStartingWith("test (/proc/dbslicer.db): the file cannot be created (");
        }
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotTouched() throws Exception {
        TestFile file = new TestFile(folder.resolve("late.db"));
        try (TargetDatabase target = file.openTarget()) {
            file.execute("CREATE TABLE someone_elses (a)");
            assertThatThrownBy(() -> target.empty(List.of())).hasMessageContaining("cannot be created");
            assertThat(target.abandon()).isEqualTo(file.path() + " was not touched");
        }
        assertThat(file.schema().tables()).hasSize(1);
    }

    @Test
    void aLinkThatLeadsNowhereIsRefused() throws Exception {
        TestFile file = new TestFile(Files.createSymbolicLink(folder.resolve("link.db"), folder.resolve("nothing.db")));
        assertRefused(
                file::openTarget,
                ErrorCode.TARGET_CONNECTION,
                "test (" + file.path() + "): is a link that leads nowhere");
    }

    @Test
    void oneFileIsTheSameThroughLinksOfAnyKind() throws Exception {
        TestFile file =
                TestFile.create(Files.createDirectory(folder.resolve("real")).resolve("shop.db"), "CREATE TABLE t (a)");
        Path symbolic = Files.createSymbolicLink(folder.resolve("symbolic.db"), file.path());
        Path hard = Files.createLink(folder.resolve("hard.db"), file.path());
        Path folderLink = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Path dotted = folder.resolve("real").resolve("..").resolve("real").resolve("shop.db");
        Path other = TestFile.create(folder.resolve("other.db"), "CREATE TABLE t (a)")
                .path();
        try (SourceDatabase source = file.openSource()) {
            for (Path same : List.of(file.path(), symbolic, hard, folderLink.resolve("shop.db"), dotted)) {
                assertThat(isSame(same, source)).as(same.toString()).isTrue();
            }
            assertThat(isSame(other, source)).isFalse();
            assertThat(isSame(folder.resolve("new.db"), source)).isFalse();
            assertThat(isSame(folderLink.resolve("new.db"), source)).isFalse();
        }
    }

    private static boolean isSame(Path path, SourceDatabase source) {
        try (TargetDatabase target = new TestFile(path).openTarget()) {
            return target.isSameAs(source);
        }
    }

    @Test
    void pathsOfAnyKindAreOpened() throws Exception {
        for (String name : List.of(
                "a b.db", "50%.db", "what?mode=memory", "#1;'\".db", ":memory:", "file:x.db", "%41.db", "a&b=c")) {
            Path path = folder.resolve(name);
            TestFile plain = TestFile.create(folder.resolve("plain.db"), "CREATE TABLE IF NOT EXISTS t (a)");
            Copying.recreate(plain, new TestFile(path), SchemaScope.TABLES);
            assertThat(path).exists();
            assertThat(new TestFile(path).schema().tables()).hasSize(1);
        }
    }

    @Test
    void theSourceIsNeverWritten() throws Exception {
        TestFile file = TestFile.create(folder.resolve("source.db"), "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)");
        byte[] before = Files.readAllBytes(file.path());
        Copying.recreate(file, new TestFile(folder.resolve("target.db")), SchemaScope.OBJECTS_AND_TRIGGERS);
        assertThat(Files.readAllBytes(file.path())).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("source.db", "target.db");
    }

    @Test
    void settingsThatTheDriverDoesNotKnowAreRefused() {
        ConnectionConfig config =
                new ConnectionConfig("test", "sqlite", "", 0, "", Optional.empty(), "x.db", Map.of("chache_size", "1"));
        assertThatThrownBy(() -> new SqliteDialect().openTarget(config))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
                .hasMessageContaining("test: properties: chache_size is no setting of the SQLite driver");
    }

    @Test
    void aTargetWithoutAJournalIsRefused() {
        ConnectionConfig config = new ConnectionConfig(
                "test", "sqlite", "", 0, "", Optional.empty(), "x.db", Map.of("journal_mode", "off"));
        assertThatThrownBy(() -> new SqliteDialect().openTarget(config))
                .hasMessage("test: properties: journal_mode: without a journal a run that fails could not be undone");
    }

    @Test
    void aSourceInWalModeIsReadWithWhatItsLogHolds() throws SQLException {
        TestFile file = TestFile.create(folder.resolve("wal.db"), "PRAGMA journal_mode = WAL", "CREATE TABLE t (a)");
        try (var connection = file.connect();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO t VALUES ('in the log')");
            TestFile target = new TestFile(folder.resolve("target.db"));
            Copying.recreate(file, target, SchemaScope.TABLES);
            assertThat(target.values("SELECT a FROM t")).containsExactly(TestFile.text("in the log"));
        }
    }

    private static void assertRefused(ThrowingCallable action, ErrorCode code, String message) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessage(message);
    }
}
