package io.github.dbslicer.dialect;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The dialect for SQLite keeps the contract. */
class SqliteDialectTest {
    @TempDir
    Path directory;

    @Nested
    class Reads extends ReadContract {
        @Override
        TestDatabases databases() {
            return new SqliteTestDatabases(directory);
        }
    }

    @Nested
    class Compares extends CompareContract {
        @Override
        TestDatabases databases() {
            return new SqliteTestDatabases(directory);
        }
    }

    @Nested
    class Writes extends WriteContract {
        @Override
        TestDatabases databases() {
            return new SqliteTestDatabases(directory);
        }
    }

    @Nested
    class Targets extends TargetContract {
        @Override
        TestDatabases databases() {
            return new SqliteTestDatabases(directory);
        }
    }

    @Nested
    class Masks extends MaskContract {
        @Override
        TestDatabases databases() {
            return new SqliteTestDatabases(directory);
        }
    }
}
