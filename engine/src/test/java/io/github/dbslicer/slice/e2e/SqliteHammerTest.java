package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A file in WAL mode, where readers and a writer go side by side. */
class SqliteHammerTest extends HammerContract {
    @TempDir
    Path directory;

    @Override
    TestDatabases databases() {
        return new SqliteTestDatabases(directory);
    }

    @Override
    List<String> writerSettings() {
        return List.of("PRAGMA journal_mode = WAL", "PRAGMA synchronous = OFF", "PRAGMA busy_timeout = 30000");
    }
}
