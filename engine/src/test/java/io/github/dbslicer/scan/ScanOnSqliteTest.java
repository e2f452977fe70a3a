package io.github.dbslicer.scan;

import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ScanOnSqliteTest extends ScanContract {
    @TempDir
    private Path directory;

    @Override
    TestDatabases databases() {
        return new SqliteTestDatabases(directory);
    }
}
