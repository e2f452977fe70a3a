package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import org.junit.jupiter.api.extension.RegisterExtension;

class DraftOnPostgresTest extends DraftContract {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    @Override
    TestDatabases databases() {
        return new PostgresTestDatabases(SERVER.server());
    }

    @Override
    String aWeekAgo() {
        return "CURRENT_DATE - 7";
    }
}
