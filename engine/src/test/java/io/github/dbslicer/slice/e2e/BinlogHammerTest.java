package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.testkit.ServerStorage;
import io.github.dbslicer.testkit.StandaloneServer;
import io.github.dbslicer.testkit.TestServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** MariaDB with a binary log: sessions prove equal positions in it. */
class BinlogHammerTest extends HammerContract {
    private static StandaloneServer<TestServer> server;

    @BeforeAll
    static void start() {
        server = StandaloneServer.startMariaDb(
                ServerStorage.MEMORY, List.of("--log-bin=changes", "--server-id=1", "--sync-binlog=0"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    TestDatabases databases() {
        return new MySqlTestDatabases(server.server());
    }
}
