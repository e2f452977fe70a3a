package io.github.dbslicer.dialect;

import io.github.dbslicer.testkit.EmbeddedPostgres;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The dialect for PostgreSQL keeps the contract, on the newest server and on the oldest. */
class PostgresDialectTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    @Nested
    class ReadsFromNewest extends ReadContract {
        @Override
        TestDatabases databases() {
            return new PostgresTestDatabases(NEWEST.server());
        }
    }

    @Nested
    class ComparesOnNewest extends CompareContract {
        @Override
        TestDatabases databases() {
            return new PostgresTestDatabases(NEWEST.server());
        }
    }

    @Nested
    class ReadsFromOldest extends ReadContract {
        @Override
        TestDatabases databases() {
            return new PostgresTestDatabases(OLDEST.server());
        }
    }

    @Nested
    class ComparesOnOldest extends CompareContract {
        @Override
        TestDatabases databases() {
            return new PostgresTestDatabases(OLDEST.server());
        }
    }

    @Nested
    class WritesToNewest extends WriteContract {
        @Override
        TestDatabases databases() {
            return new PostgresTestDatabases(NEWEST.server());
        }
    }

    @Nested
    class WritesToOldest extends WriteContract {
        @Override
        TestDatabases databases() {
            return new PostgresTestDatabases(OLDEST.server());
        }
    }

    @Nested
    class NewestAsTarget extends TargetContract {
        @Override
        TestDatabases databases() {
            return new PostgresTestDatabases(NEWEST.server());
        }
    }

    @Nested
    class OldestAsTarget extends TargetContract {
        @Override
        TestDatabases databases() {
            return new PostgresTestDatabases(OLDEST.server());
        }
    }

    @Nested
    class MasksOnNewest extends MaskContract {
        @Override
        TestDatabases databases() {
            return new PostgresTestDatabases(NEWEST.server());
        }
    }
}
