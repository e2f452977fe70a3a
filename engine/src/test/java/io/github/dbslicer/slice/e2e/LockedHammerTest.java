package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server without a binary log: sessions begin under a lock. */
class LockedHammerTest extends HammerContract {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @Override
    TestDatabases databases() {
        return new MySqlTestDatabases(SERVER.server());
    }
}
