package io.github.dbslicer.dialect;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The dialect for MariaDB and MySQL keeps the contract. */
class MySqlDialectTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @Nested
    class Reads extends ReadContract {
        @Override
        TestDatabases databases() {
            return new MySqlTestDatabases(SERVER.server());
        }
    }

    @Nested
    class Compares extends CompareContract {
        @Override
        TestDatabases databases() {
            return new MySqlTestDatabases(SERVER.server());
        }
    }

    @Nested
    class Writes extends WriteContract {
        @Override
        TestDatabases databases() {
            return new MySqlTestDatabases(SERVER.server());
        }
    }

    @Nested
    class Targets extends TargetContract {
        @Override
        TestDatabases databases() {
            return new MySqlTestDatabases(SERVER.server());
        }
    }

    @Nested
    class Masks extends MaskContract {
        @Override
        TestDatabases databases() {
            return new MySqlTestDatabases(SERVER.server());
        }
    }
}
