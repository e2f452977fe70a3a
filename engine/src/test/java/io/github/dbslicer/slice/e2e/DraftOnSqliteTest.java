package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DraftOnSqliteTest extends DraftContract {
    @TempDir
    private Path directory;

    @Override
    TestDatabases databases() {
        return new SqliteTestDatabases(directory);
    }

    @Override
    String aWeekAgo() {
        return "date('now', '-7 days')";
    }
}
