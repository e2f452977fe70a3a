package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import org.junit.jupiter.api.extension.RegisterExtension;

class DraftOnMariaDbTest extends DraftContract {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @Override
    TestDatabases databases() {
        return new MySqlTestDatabases(SERVER.server());
    }

    @Override
    String aWeekAgo() {
        return "CURRENT_DATE - INTERVAL 7 DAY";
    }
}
